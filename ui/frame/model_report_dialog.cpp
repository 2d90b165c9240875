// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/model_report_dialog.h"

#include "ui/frame/close_row.h"
#include "ui/session/error_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QTextBrowser>

#include <utility>

namespace ui {

ModelReportDialog::ModelReportDialog(const Appearance& appearance, Kind kind, QString fileName, core::Errors entries, QWidget* parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_kind(kind)
    , m_fileName(std::move(fileName))
    , m_entries(std::move(entries))
    , m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("modelReport"));
    m_text->setObjectName(QStringLiteral("modelReportText"));
    layOutWithClose(*this, *m_text);
    resize(680, 460);
    connect(&appearance, &Appearance::languageChanged, this, &ModelReportDialog::fill);
    connect(&appearance, &Appearance::themeChanged, this, &ModelReportDialog::fill);
    fill();
}

QString ModelReportDialog::plainText() const
{
    return m_text->toPlainText();
}

void ModelReportDialog::fill()
{
    const auto paragraph = [](const QString& text) {
        return QStringLiteral("<p style='margin-top:2px; margin-bottom:6px'>%1</p>").arg(spaced(text).toHtmlEscaped());
    };
    const int count = static_cast<int>(m_entries.size());
    setWindowTitle(m_kind == Kind::NotOpened ? tr("Why “%1” was not opened").arg(m_fileName) : tr("Notes on “%1”").arg(m_fileName));
    m_text->setAccessibleName(windowTitle());
    QString html = paragraph(m_kind == Kind::NotOpened
                                 ? tr("%n thing(s) to mend in the file. Nothing was changed.", nullptr, count)
                                 : tr("The model runs. %n place(s) in its file may be read otherwise by other programs.", nullptr, count));
    html += QStringLiteral("<table cellspacing='0' cellpadding='4'>");
    for (const core::Error& entry : m_entries) {
        const QString line = entry.where.line > 0 ? tr("line %1").arg(entry.where.line) : QString();
        html += QStringLiteral("<tr><td style='color:%1; white-space:nowrap'>%2&nbsp;&nbsp;</td><td>%3</td></tr>")
                    .arg(m_appearance.color(Token::Text2).name(), spaced(line).toHtmlEscaped(),
                         spaced(errorSentence(entry)).toHtmlEscaped());
    }
    html += QStringLiteral("</table>");
    m_text->setHtml(html);
}

} // namespace ui
