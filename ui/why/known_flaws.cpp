// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/known_flaws.h"

#include <QCoreApplication>

#include <array>

namespace ui {

namespace {

struct Flaw {
    const char* id;
    const char* sentence;
};

constexpr const char* kConversion = QT_TRANSLATE_NOOP(
    "ui::KnownFlaws", "The paper names no source for the 18 %. Its one related figure, 82 % not converted (section 2.1), is from a single university.");
constexpr const char* kShares =
    QT_TRANSLATE_NOOP("ui::KnownFlaws", "The shares printed in Table 2 add up to 93.8 %, not 100. On them the “3:1” of the text is 2.7:1.");
constexpr const char* kPosts = QT_TRANSLATE_NOOP(
    "ui::KnownFlaws", "The vacancy of 41 % and the skills gap of 62 % are different measures; neither follows from the other.");

constexpr std::array kFlaws = {
    Flaw{"conversion_initial", kConversion},        Flaw{"p1-conversion-rate-now", kConversion},
    Flaw{"trade_initial", kShares},                 Flaw{"p1-t2-east-turnover-share", kShares},
    Flaw{"p1-t2-cw-turnover-share", kShares},       Flaw{"p1-east-turnover-share", kShares},
    Flaw{"vacancy_initial", kPosts},                Flaw{"compound_initial", kPosts},
    Flaw{"p1-t2-cw-tech-vacancy", kPosts},          Flaw{"p1-composite-talent-gap", kPosts},
};

} // namespace

QString knownFlaw(const std::string& id)
{
    for (const Flaw& flaw : kFlaws) {
        if (id == flaw.id)
            return QCoreApplication::translate("ui::KnownFlaws", flaw.sentence);
    }
    return {};
}

} // namespace ui
