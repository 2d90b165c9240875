// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/grade_text.h"

#include "core/policy/grade.h"

#include <QCoreApplication>

namespace ui {

namespace {

using core::policy::Grade;

struct GradeWords {
    Q_DECLARE_TR_FUNCTIONS(ui::GradeWords)
};

} // namespace

QString gradeLetter(Grade grade)
{
    return QLatin1String(core::policy::toString(grade));
}

QString gradeSentence(Grade grade)
{
    switch (grade) {
    case Grade::A:
        return GradeWords::tr("Evidence A: a paper’s own figure.");
    case Grade::B:
        return GradeWords::tr("Evidence B: fitted so that a paper’s figure comes out.");
    case Grade::C:
        return GradeWords::tr("Evidence C: our assumption, with a range.");
    case Grade::D:
        return GradeWords::tr("Evidence D: estimated from proxies.");
    }
    return {};
}

QString otherGradeSentence(Grade grade)
{
    switch (grade) {
    case Grade::A:
        return GradeWords::tr("Evidence A: a source’s own figure, as the model says.");
    case Grade::B:
        return GradeWords::tr("Evidence B: fitted so that a known figure comes out, as the model says.");
    case Grade::C:
        return GradeWords::tr("Evidence C: an assumption; the model names no better source.");
    case Grade::D:
        return GradeWords::tr("Evidence D: estimated from proxies, as the model says.");
    }
    return {};
}

Token gradeToken(Grade grade)
{
    switch (grade) {
    case Grade::A:
        return Token::Good;
    case Grade::B:
        return Token::Accent;
    case Grade::C:
        return Token::Warn;
    case Grade::D:
        break;
    }
    return Token::Bad;
}

} // namespace ui
