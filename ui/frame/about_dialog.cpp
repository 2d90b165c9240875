// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/about_dialog.h"

#include "ui/frame/close_row.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QTextBrowser>

namespace ui {

namespace {

struct Component {
    const char* name;
    const char* use; ///< English, to be translated
    const char* licence; ///< SPDX
};

constexpr Component kComponents[] = {
    {"Qt", QT_TRANSLATE_NOOP("ui::AboutDialog", "window, storage and pictures"), "LGPL-3.0-only"},
    {"Qt Charts", QT_TRANSLATE_NOOP("ui::AboutDialog", "time charts"), "GPL-3.0-only"},
    {"SQLite", QT_TRANSLATE_NOOP("ui::AboutDialog", "workspace files"), "public domain"},
    {"pugixml", QT_TRANSLATE_NOOP("ui::AboutDialog", "reading and writing models"), "MIT"},
    {"SLEEF", QT_TRANSLATE_NOOP("ui::AboutDialog", "exponentials, logarithms and powers"), "BSL-1.0"},
    {"oneTBB", QT_TRANSLATE_NOOP("ui::AboutDialog", "many runs at once"), "Apache-2.0"},
    {"CLI11", QT_TRANSLATE_NOOP("ui::AboutDialog", "command line"), "BSD-3-Clause"},
    {"nlohmann-json", QT_TRANSLATE_NOOP("ui::AboutDialog", "scenario files"), "MIT"},
    {"tl-expected", QT_TRANSLATE_NOOP("ui::AboutDialog", "errors"), "CC0-1.0"},
    {"Inter", QT_TRANSLATE_NOOP("ui::AboutDialog", "font"), "OFL-1.1"},
    {"Noto Sans CJK SC", QT_TRANSLATE_NOOP("ui::AboutDialog", "font"), "OFL-1.1"},
};

/// A paper that the model is drawn from. Titles and names as printed; empty where the copy at hand does not give them.
struct Paper {
    const char* number;
    const char* authorEnglish;
    const char* authorChinese;
    const char* title;
    const char* published;
};

constexpr Paper kPapers[] = {
    {"000", "Mingde Jin", "金明德", "新质生产力赋能跨境电子商务路径研究", "2025, CC BY 4.0"},
    {"001", "", "", "新质生产力与跨境电商发展的双向赋能机制研究", "《经济管理前沿》 2025 (4), ISSN 3058-8243"},
    {"002", "", "", "", "2025"},
    {"003", "Yan Pan", "潘沿", "新质生产力引领跨境电商绿色发展的路径研究", "2025, doi:10.12677/ecl.2025.14113572, CC BY 4.0"},
    {"004", "Qing Gong", "Qing Gong", "", "2025"},
};

} // namespace

AboutDialog::AboutDialog(const Appearance& appearance, const OtherModel* model, QWidget* parent)
    : QDialog(parent), m_appearance(appearance), m_text(new QTextBrowser(this))
{
    if (model)
        m_model = *model;
    setObjectName(QStringLiteral("aboutDialog"));
    m_text->setObjectName(QStringLiteral("aboutText"));
    m_text->setOpenExternalLinks(true);
    layOutWithClose(*this, *m_text);
    resize(640, 600);
    connect(&appearance, &Appearance::languageChanged, this, &AboutDialog::fill);
    connect(&appearance, &Appearance::themeChanged, this, &AboutDialog::fill);
    fill();
}

void AboutDialog::fill()
{
    setWindowTitle(tr("About Fourfold"));
    m_text->setAccessibleName(windowTitle());
    const QString grey = m_appearance.color(Token::Text2).name();
    const auto heading = [](const QString& text) { return QStringLiteral("<p style='margin-top:14px; margin-bottom:4px'><b>%1</b></p>").arg(text.toHtmlEscaped()); };
    const auto paragraph = [](const QString& text) { return QStringLiteral("<p style='margin-top:2px; margin-bottom:4px'>%1</p>").arg(spaced(text).toHtmlEscaped()); };

    QString html = QStringLiteral("<p style='font-size:18px'><b>%1</b></p>").arg(spaced(QStringLiteral("Fourfold 四维")).toHtmlEscaped());
    html += paragraph(tr("Version %1. Decision support for regional policy.").arg(QCoreApplication::applicationVersion()));
    html += paragraph(tr("Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty."));

    if (m_model) {
        html += heading(tr("The model that is open"));
        html += paragraph(tr("“%1”, from the file “%2”. Its text is kept whole in the workspace; its code is %3.")
                              .arg(m_model->name, m_model->fileName, m_model->code));
        html += paragraph(tr("It is not drawn from the papers below, and nothing here says how well it fits what it describes."));
    }

    html += heading(tr("Made with"));
    html += QStringLiteral("<table cellspacing='0' cellpadding='3'>");
    for (const Component& component : kComponents) {
        QString name = QLatin1String(component.name);
        if (name == QLatin1String("Qt"))
            name += QLatin1Char(' ') + QLatin1String(qVersion());
        html += QStringLiteral("<tr><td>%1</td><td style='color:%4'>%2&nbsp;&nbsp;</td><td>%3</td></tr>")
                    .arg(name.toHtmlEscaped(), tr(component.use).toHtmlEscaped(),
                         qstrcmp(component.licence, "public domain") == 0 ? tr("public domain").toHtmlEscaped() : QString::fromUtf8(component.licence), grey);
    }
    html += QStringLiteral("</table>");

    html += heading(m_model ? tr("The four-dimension model is drawn from five papers") : tr("The model is drawn from five papers"));
    html += QStringLiteral("<table cellspacing='0' cellpadding='3'>");
    for (const Paper& paper : kPapers) {
        const QString author = QString::fromUtf8(m_appearance.isChinese() ? paper.authorChinese : paper.authorEnglish);
        QStringList parts;
        parts << (author.isEmpty() ? tr("author not named in the copy at hand") : author);
        if (*paper.title)
            parts << QString::fromUtf8(paper.title);
        parts << QString::fromUtf8(paper.published);
        html += QStringLiteral("<tr><td>%1&nbsp;</td><td>%2</td></tr>")
                    .arg(tr("Paper %1").arg(QLatin1String(paper.number)).toHtmlEscaped(), spaced(parts.join(m_appearance.isChinese() ? QStringLiteral("，") : QStringLiteral(", "))).toHtmlEscaped());
    }
    html += QStringLiteral("</table>");
    html += paragraph(tr("Figures of the papers are quoted with paper and section and told in our own words. They are what the papers report, not measurements of ours."));
    html += paragraph(tr("Provinces: start figures estimated from statistics of the National Bureau of Statistics of China."));
    m_text->setHtml(html);
}

} // namespace ui
