// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/typed_number.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace ui {

std::optional<double> typedNumber(const QString& typed, const QStringList& units)
{
    QString plain = typed.normalized(QString::NormalizationForm_KC).simplified();
    for (const QString& unit : units) {
        if (plain.endsWith(unit, Qt::CaseInsensitive)) {
            plain.chop(unit.size());
            plain = plain.trimmed();
            break;
        }
    }
    plain.replace(QChar(0x2212), QLatin1Char('-')); // the minus sign of typesetters
    static const QRegularExpression thousands(QStringLiteral("^[+-]?[0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)(?:\\.[0-9]*)?$"));
    if (thousands.match(plain).hasMatch()) {
        plain.remove(QLatin1Char(','));
        plain.remove(QLatin1Char(' '));
    }
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::RejectGroupSeparator);
    bool isNumber = false;
    const double number = locale.toDouble(plain, &isNumber);
    if (!isNumber || !std::isfinite(number))
        return std::nullopt;
    return number;
}

} // namespace ui
