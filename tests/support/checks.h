// SPDX-License-Identifier: GPL-3.0-or-later
// Checks that QTest lacks: doubles with stated tolerances, results with their error text.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace tests {

/// |actual - expected| <= max(absolute, relative * |expected|); a NaN on either side is a failure.
inline bool isClose(double actual, double expected, double relative, double absolute)
{
    return std::abs(actual - expected) <= std::max(absolute, relative * std::abs(expected));
}

inline QString describe(const core::Error& error)
{
    return QString::fromStdString(core::toString(error));
}

inline QString describe(const core::Errors& errors)
{
    QString text;
    for (const auto& error : errors)
        text += describe(error) + QLatin1Char('\n');
    return text;
}

} // namespace tests

#define VERIFY_CLOSE(actual, expected, relative, absolute)                                                             \
    do {                                                                                                               \
        const double a_ = (actual);                                                                                    \
        const double e_ = (expected);                                                                                  \
        QVERIFY2(tests::isClose(a_, e_, relative, absolute),                                                           \
                 qPrintable(QStringLiteral("actual %1, expected %2").arg(a_, 0, 'g', 17).arg(e_, 0, 'g', 17)));        \
    } while (false)

#define VERIFY_RESULT(result)                                                                                          \
    do {                                                                                                               \
        const auto& r_ = (result);                                                                                     \
        QVERIFY2(r_.has_value(), r_.has_value() ? "" : qPrintable(tests::describe(r_.error())));                       \
    } while (false)
