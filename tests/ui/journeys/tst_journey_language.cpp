// SPDX-License-Identifier: GPL-3.0-or-later
// A briefing changes from English to Chinese and from light to dark while the program runs, and stays so.
#include "journey.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSet>
#include <QTextDocumentFragment>

using tests::Journey;

namespace {

/// Latin words that Chinese keeps: names of products, bodies and file formats, units, keys.
const QSet<QString>& keptWords()
{
    static const QSet<QString> words {
        QStringLiteral("Fourfold"), QStringLiteral("EN"),   QStringLiteral("English"), QStringLiteral("AI"),
        QStringLiteral("RCEP"),     QStringLiteral("CIPS"), QStringLiteral("Gbit"),    QStringLiteral("Ctrl"),
        QStringLiteral("Shift"),    QStringLiteral("Alt"),  QStringLiteral("Home"),    QStringLiteral("End"),
        QStringLiteral("Space"),    QStringLiteral("Esc"),  QStringLiteral("Del"),     QStringLiteral("PgUp"),
        QStringLiteral("PgDown"),   QStringLiteral("Tab"),  QStringLiteral("Return"),  QStringLiteral("SQLite"),
        QStringLiteral("Qt"),       QStringLiteral("CO"),   QStringLiteral("GB"),
        QStringLiteral("CSV"),      QStringLiteral("JSON"), QStringLiteral("XLSX")};
    return words;
}

/// A text and where it was seen.
struct Seen {
    QString text;
    QString where;
};

void see(std::vector<Seen>& all, const QWidget* widget, const QString& text, const char* part)
{
    if (!text.isEmpty()) {
        all.push_back({Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text,
                       QStringLiteral("%1 of %2 \"%3\"").arg(QLatin1String(part), QLatin1String(widget->metaObject()->className()),
                                                             widget->objectName())});
    }
}

std::vector<Seen> visibleTexts(QWidget& window)
{
    std::vector<Seen> all;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        for (const QAction* action : widget->actions())
            see(all, widget, action->text(), "action");
        if (!widget->isVisible())
            continue;
        see(all, widget, widget->toolTip(), "tooltip");
        see(all, widget, widget->accessibleName(), "name");
        see(all, widget, widget->accessibleDescription(), "description");
        if (const auto* label = qobject_cast<QLabel*>(widget))
            see(all, widget, label->text(), "label");
        if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            see(all, widget, button->text(), "button");
        if (const auto* field = qobject_cast<QLineEdit*>(widget)) {
            see(all, widget, field->text(), "field");
            see(all, widget, field->placeholderText(), "hint");
        }
        if (const auto* choice = qobject_cast<QComboBox*>(widget))
            see(all, widget, choice->currentText(), "choice");
        if (const auto* view = qobject_cast<QAbstractItemView*>(widget); view != nullptr && view->model() != nullptr) {
            for (int row = 0; row < view->model()->rowCount(); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    see(all, widget, view->model()->index(row, column).data().toString(), "cell");
        }
        if (const auto* chart = qobject_cast<ui::TimeChart*>(widget)) {
            see(all, widget, chart->data().title, "title");
            see(all, widget, chart->data().unit, "unit");
            see(all, widget, chart->data().footer, "footer");
            for (const ui::ChartLine& line : chart->data().lines)
                see(all, widget, line.label, "line");
            for (const ui::ChartTarget& target : chart->data().targets)
                see(all, widget, target.label, "target");
        }
    }
    return all;
}

/// Words of at least two Latin letters that are not kept; the workspace's file and name are its owner's text.
QStringList englishLeft(QWidget& window, const ui::Session& session)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    QStringList left;
    for (Seen seen : visibleTexts(window)) {
        seen.text.remove(session.workspacePath()).remove(session.workspaceName());
        auto match = word.globalMatch(seen.text);
        while (match.hasNext()) {
            const QString found = match.next().captured();
            if (!keptWords().contains(found))
                left << QStringLiteral("\"%1\" in \"%2\", %3").arg(found, seen.text, seen.where);
        }
    }
    return left;
}

} // namespace

class TestJourneyLanguage : public QObject {
    Q_OBJECT

private slots:
    void noEnglishIsLeftInChinese();
    void languageAndThemeSurviveARestart();
};

void TestJourneyLanguage::noEnglishIsLeftInChinese()
{
    Journey journey(false);
    QVERIFY(journey.ready());
    auto& frame = journey.frame;
    // In English the same walk does find words: it can fail.
    QVERIFY(englishLeft(frame.window(), frame.session()).size() > 100);

    QTest::keyClick(&frame.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(frame.appearance().language(), core::policy::Language::Chinese);
    QTRY_VERIFY(frame.find("summarySentence")->accessibleName().contains(QStringLiteral("年")));
    QTest::qWait(100);
    QStringList left = englishLeft(frame.window(), frame.session());
    QVERIFY2(left.isEmpty(), qPrintable(QStringLiteral("\n") + left.join(QLatin1Char('\n'))));

    // A card with all that the paper says, and the paper package's figures.
    QTest::keyClick(&frame.window(), Qt::Key_2, Qt::AltModifier);
    auto* name = frame.window().findChild<QAbstractButton*>(QStringLiteral("leverName_digital_infrastructure"));
    name->click();
    frame.window().findChild<QAbstractButton*>(QStringLiteral("leverPaper_digital_infrastructure"))->click();
    QTest::qWait(100);
    left = englishLeft(frame.window(), frame.session());
    QVERIFY2(left.isEmpty(), qPrintable(QStringLiteral("\n") + left.join(QLatin1Char('\n'))));
}

void TestJourneyLanguage::languageAndThemeSurviveARestart()
{
    Journey journey(false);
    QVERIFY(journey.ready());
    auto& frame = journey.frame;
    QTest::keyClick(&frame.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&frame.window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&frame.window(), Qt::Key_F9);
    frame.session().setYear(2033);
    const QColor ground = frame.window().grab().toImage().pixelColor(4, 4);
    QVERIFY(ground.lightness() < 60);

    frame.restart();
    QVERIFY(frame.ready());
    QCOMPARE(frame.appearance().language(), core::policy::Language::Chinese);
    QCOMPARE(frame.appearance().theme(), ui::ThemeKind::Dark);
    QVERIFY(!frame.find("leverPanel")->isVisible());
    QCOMPARE(frame.session().year(), 2033.0);
    QCOMPARE(frame.window().grab().toImage().pixelColor(4, 4), ground);
}

QTEST_MAIN(TestJourneyLanguage)
#include "tst_journey_language.moc"
