// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/formula_layout.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

namespace ui {

namespace {

using core::causes::Formula;
using Kind = Formula::Kind;
using Role = FormulaRun::Role;

struct FormulaWords {
    Q_DECLARE_TR_FUNCTIONS(ui::FormulaWords)
};

constexpr double kSmaller = 0.82;      // raised text, against the text it is raised from
constexpr int kSmallestPixels = 11;
constexpr double kBarOverhang = 4;     // of a fraction's bar on both sides
constexpr double kBarGap = 2;          // above and below the bar
constexpr double kLineGap = 4;
constexpr double kIndent = 14;         // of lines after the first
constexpr double kLeastFill = 0.45;    // of a line that is broken early for a better place
constexpr double kNarrowest = 60;
constexpr double kLeastExponent = 150; // a long exponent wraps, but not word by word
constexpr double kBraceWidth = 8;
constexpr double kCaseGap = 14;
const QString kMinus = QStringLiteral("\u2212");
const QString kSum = QStringLiteral("\u03A3");

/// Something placed: y is counted from the baseline, downwards.
struct Box {
    double width = 0;
    double ascent = 0;
    double descent = 0;
    std::vector<FormulaRun> runs;
    std::vector<QRectF> bars;
    std::vector<QRectF> braces;
    std::vector<FormulaLink> links;

    [[nodiscard]] double height() const { return ascent + descent; }

    void take(const Box& other, double x, double y)
    {
        const int firstLink = static_cast<int>(links.size());
        for (FormulaRun run : other.runs) {
            run.baseline += QPointF(x, y);
            if (run.link >= 0)
                run.link += firstLink;
            runs.push_back(run);
        }
        for (const QRectF& bar : other.bars)
            bars.push_back(bar.translated(x, y));
        for (const QRectF& brace : other.braces)
            braces.push_back(brace.translated(x, y));
        for (FormulaLink link : other.links) {
            link.rect.translate(x, y);
            links.push_back(link);
        }
        width = std::max(width, x + other.width);
        ascent = std::max(ascent, other.ascent - y);
        descent = std::max(descent, other.descent + y);
    }
    void append(const Box& other) { take(other, width, 0); }
};

/// A box that stays whole, and whether a line may end before it. The deeper in brackets, the less welcome.
struct Piece {
    Box box;
    bool breakBefore = false;
    int depth = 0;
};
using Pieces = std::vector<Piece>;

/// Whether `child` needs brackets as a part of `parent`.
bool needsBrackets(Kind parent, const Formula& child, std::size_t position)
{
    const Kind kind = child.kind;
    if (kind == Kind::Sum && child.children.size() == 1 && !child.children.front().negative)
        return needsBrackets(parent, child.children.front(), position);
    switch (parent) {
    case Kind::Sum: return kind == Kind::Compare || kind == Kind::Choice || (kind == Kind::Sum && child.negative);
    case Kind::Product: return kind == Kind::Sum || kind == Kind::Compare || kind == Kind::Choice;
    case Kind::Power:
        return position == 0 && (kind == Kind::Sum || kind == Kind::Product || kind == Kind::Fraction || kind == Kind::Power
                                 || kind == Kind::Compare || kind == Kind::Choice);
    case Kind::Compare: return kind == Kind::Choice || kind == Kind::Compare;
    default: return false;
    }
}

/// Functions as they are read. XMILE writes them in capitals.
QString functionText(const QString& written)
{
    const QString name = written.toUpper();
    if (name == QLatin1String("SUM"))
        return kSum + QLatin1Char(' ');
    if (name == QLatin1String("MEAN"))
        return FormulaWords::tr("mean of ");
    if (name == QLatin1String("SQRT"))
        return QStringLiteral("\u221A");
    return written.toLower();
}

QString operatorText(const QString& written)
{
    const QString name = written.toLower();
    if (name == QLatin1String("and"))
        return FormulaWords::tr("and");
    if (name == QLatin1String("or"))
        return FormulaWords::tr("or");
    if (name == QLatin1String("not"))
        return FormulaWords::tr("not");
    return written;
}

bool bindsItsArgument(const QString& function, const Formula& call)
{
    // "Σ x" needs no brackets; "exp(x)" does.
    return (function.startsWith(kSum) || function == QStringLiteral("\u221A")) && call.children.size() == 1
        && (call.children.front().kind == Kind::Name || call.children.front().kind == Kind::Number);
}

class Typesetter {
public:
    explicit Typesetter(const FormulaStyle& style)
        : m_style(style)
    {
    }

    [[nodiscard]] Box text(const QString& what, const QFont& font, Role role) const
    {
        const QFontMetricsF metrics(font);
        Box box;
        box.width = metrics.horizontalAdvance(what);
        const double room = std::max(metrics.height(), m_style.lineHeight * font.pixelSize() / std::max(1, m_style.font.pixelSize()));
        const double extra = (room - metrics.height()) / 2;
        box.ascent = metrics.ascent() + extra;
        box.descent = metrics.descent() + extra;
        box.runs.push_back({what, {0, 0}, font, role, -1});
        return box;
    }

    [[nodiscard]] Box name(const Formula& formula, const QFont& font, double width) const
    {
        const FormulaName shown = m_style.show(formula);
        const QFontMetricsF metrics(font);
        QString words = shown.text;
        if (metrics.horizontalAdvance(words) > width)
            words = metrics.elidedText(words, Qt::ElideRight, width);
        Box box = text(words, font, shown.subject ? Role::Name : Role::Word);
        if (shown.subject) {
            box.runs.front().link = 0;
            box.links.push_back({QRectF(0, -box.ascent, box.width, box.height()), *shown.subject,
                                 shown.tooltip.isEmpty() ? shown.text : shown.tooltip});
        }
        return box;
    }

    /// Lines of pieces no wider than `width` where that can be.
    [[nodiscard]] Box lines(const Pieces& pieces, double width, bool centred, int* count = nullptr, double firstIndent = 0) const
    {
        std::vector<Box> rows;
        std::size_t from = 0;
        while (from < pieces.size()) {
            const double room = width - (rows.empty() ? firstIndent : (centred ? 0 : kIndent));
            const std::size_t to = endOfLine(pieces, from, room);
            Box row;
            for (std::size_t i = from; i < to; ++i)
                row.append(pieces[i].box);
            rows.push_back(std::move(row));
            from = to;
        }
        if (count)
            *count = static_cast<int>(rows.size());
        return stacked(rows, centred, firstIndent);
    }

    [[nodiscard]] Pieces pieces(const Formula& formula, const QFont& font, double width, int depth) const
    {
        switch (formula.kind) {
        case Kind::Number: {
            const QString written = QString::fromStdString(formula.text);
            return {{text(m_style.number ? m_style.number(written) : written, font, Role::Number), false, depth}};
        }
        case Kind::Name: return {{name(formula, font, width), false, depth}};
        case Kind::Sum: return sum(formula, font, width, depth);
        case Kind::Product: return product(formula, font, width, depth);
        case Kind::Fraction: return {{fraction(formula, font, width), false, depth}};
        case Kind::Power: return {{power(formula, font, width), false, depth}};
        case Kind::Call: return call(formula, font, width, depth);
        case Kind::Compare: return compare(formula, font, width, depth);
        case Kind::Choice: return {{choice(formula, font, width), false, depth}};
        }
        return {};
    }

    [[nodiscard]] Box block(const Formula& formula, const QFont& font, double width, bool centred) const
    {
        return lines(pieces(formula, font, width, 0), width, centred);
    }

private:
    /// The first piece of the next line. Of the places where a line may end, the one least deep in brackets that fills it fairly;
    /// among equals the last.
    [[nodiscard]] static std::size_t endOfLine(const Pieces& pieces, std::size_t from, double room)
    {
        struct Place {
            std::size_t piece;
            double used;
        };
        std::vector<Place> places;
        double used = 0;
        for (std::size_t i = from; i < pieces.size(); ++i) {
            if (i > from && pieces[i].breakBefore)
                places.push_back({i, used});
            used += pieces[i].box.width;
            if (used <= room || places.empty())
                continue;
            std::size_t best = places.back().piece;
            int depth = std::numeric_limits<int>::max();
            for (const Place& place : places) {
                if (place.used >= kLeastFill * room && pieces[place.piece].depth <= depth) {
                    best = place.piece;
                    depth = pieces[place.piece].depth;
                }
            }
            return best;
        }
        return pieces.size();
    }

    [[nodiscard]] static Box stacked(const std::vector<Box>& rows, bool centred, double firstIndent)
    {
        double widest = 0;
        for (const Box& row : rows)
            widest = std::max(widest, row.width);
        Box all;
        double y = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i > 0)
                y += rows[i - 1].descent + kLineGap + rows[i].ascent;
            const double x = centred ? (widest - rows[i].width) / 2 : (i == 0 ? firstIndent : kIndent);
            all.take(rows[i], x, y);
        }
        return all;
    }

    [[nodiscard]] Pieces bracketed(const Formula& formula, const QFont& font, double width, int depth) const
    {
        Pieces inner = pieces(formula, font, width, depth + 1);
        if (inner.empty())
            return inner;
        const double tallest = std::max_element(inner.begin(), inner.end(), [](const Piece& a, const Piece& b) {
                                   return a.box.height() < b.box.height();
                               })->box.height();
        // Brackets grow a little with what they hold, so that a fraction does not stick out.
        QFont large = font;
        if (tallest > 1.5 * m_style.lineHeight)
            large.setPixelSize(int(std::lround(font.pixelSize() * 1.35)));
        const auto bracket = [&](const QString& sign) {
            Box box = text(sign, large, Role::Symbol);
            box.ascent = std::min(box.ascent, m_style.lineHeight);
            return box;
        };
        Box open = bracket(QStringLiteral("("));
        open.append(inner.front().box);
        inner.front().box = open;
        inner.back().box.append(bracket(QStringLiteral(")")));
        return inner;
    }

    [[nodiscard]] Pieces part(const Formula& parent, std::size_t position, const QFont& font, double width, int depth) const
    {
        const Formula& child = parent.children[position];
        return needsBrackets(parent.kind, child, position) ? bracketed(child, font, width, depth) : pieces(child, font, width, depth);
    }

    static void join(Pieces& all, Pieces more, const Box& sign, bool mayBreak, int depth)
    {
        if (more.empty())
            return;
        Box first = sign;
        first.append(more.front().box);
        more.front().box = first;
        more.front().breakBefore = mayBreak;
        more.front().depth = depth;
        std::move(more.begin(), more.end(), std::back_inserter(all));
    }

    [[nodiscard]] Pieces sum(const Formula& formula, const QFont& font, double width, int depth) const
    {
        Pieces all;
        for (std::size_t i = 0; i < formula.children.size(); ++i) {
            const bool negative = formula.children[i].negative;
            const QString sign = i == 0 ? (negative ? kMinus : QString()) : (negative ? QStringLiteral(" \u2212 ") : QStringLiteral(" + "));
            join(all, part(formula, i, font, width, depth), sign.isEmpty() ? Box() : text(sign, font, Role::Symbol), i > 0, depth);
        }
        return all;
    }

    [[nodiscard]] Pieces product(const Formula& formula, const QFont& font, double width, int depth) const
    {
        Pieces all;
        for (std::size_t i = 0; i < formula.children.size(); ++i) {
            const Box sign = i == 0 ? Box() : text(QStringLiteral(" \u00D7 "), font, Role::Symbol);
            // Breaking at a factor tears a summand apart: less welcome than between summands.
            join(all, part(formula, i, font, width, depth + 1), sign, i > 0, depth + 1);
        }
        return all;
    }

    [[nodiscard]] Box fraction(const Formula& formula, const QFont& font, double width) const
    {
        const double room = std::max(kNarrowest, width - 2 * kBarOverhang);
        const Box above = block(formula.children.at(0), font, room, true);
        const Box below = block(formula.children.at(1), font, room, true);
        const double inner = std::max(above.width, below.width);
        // The bar stands where a minus sign would.
        const double axis = QFontMetricsF(font).xHeight() / 2;
        Box box;
        box.take(above, kBarOverhang + (inner - above.width) / 2, -axis - kBarGap - above.descent);
        box.take(below, kBarOverhang + (inner - below.width) / 2, -axis + kBarGap + below.ascent);
        box.width = inner + 2 * kBarOverhang;
        box.bars.emplace_back(0, -axis - 0.5, box.width, 1);
        return box;
    }

    [[nodiscard]] Box power(const Formula& formula, const QFont& font, double width) const
    {
        Box box = lines(part(formula, 0, font, width, 0), width, false);
        QFont raised = font;
        raised.setPixelSize(std::max(kSmallestPixels, int(std::lround(font.pixelSize() * kSmaller))));
        const Box exponent = block(formula.children.at(1), raised, std::max(kLeastExponent, width - box.width), false);
        const double lift = std::max(box.ascent - QFontMetricsF(font).ascent() * 0.62, QFontMetricsF(font).xHeight() * 0.9);
        box.take(exponent, box.width + 1, -lift - exponent.descent + QFontMetricsF(raised).descent());
        return box;
    }

    [[nodiscard]] Pieces call(const Formula& formula, const QFont& font, double width, int depth) const
    {
        const QString function = functionText(QString::fromStdString(formula.text));
        if (bindsItsArgument(function, formula)) {
            Box box = text(m_style.figures && function.startsWith(kSum) ? QString() : function, font, Role::Symbol);
            box.append(name(formula.children.front(), font, width - box.width));
            return {{box, false, depth}};
        }
        Pieces all;
        for (std::size_t i = 0; i < formula.children.size(); ++i) {
            // The comma stays with the argument before it.
            if (i > 0)
                all.back().box.append(text(FormulaWords::tr(", ", "between the arguments of a function"), font, Role::Symbol));
            const Box start = i == 0 ? text(function + QLatin1Char('('), font, Role::Word) : Box();
            join(all, pieces(formula.children[i], font, width, depth + 1), start, i > 0, depth);
        }
        if (all.empty())
            return {{text(function + QStringLiteral("()"), font, Role::Word), false, depth}};
        all.back().box.append(text(QStringLiteral(")"), font, Role::Symbol));
        return all;
    }

    [[nodiscard]] Pieces compare(const Formula& formula, const QFont& font, double width, int depth) const
    {
        const QString sign = operatorText(QString::fromStdString(formula.text));
        Pieces all;
        for (std::size_t i = 0; i < formula.children.size(); ++i) {
            const bool prefix = formula.children.size() == 1;
            const Box box = i > 0 || prefix ? text((prefix ? QString() : QStringLiteral(" ")) + sign + QLatin1Char(' '), font, Role::Word) : Box();
            join(all, part(formula, i, font, width, depth), box, i > 0, depth);
        }
        return all;
    }

    /// One row per case behind a brace; a choice in the last case goes on below.
    [[nodiscard]] Box choice(const Formula& formula, const QFont& font, double width) const
    {
        std::vector<Box> rows;
        const Formula* rest = &formula;
        const double room = std::max(kNarrowest, width - kBraceWidth);
        while (rest->kind == Kind::Choice && rest->children.size() == 3) {
            rows.push_back(caseRow(rest->children[1], &rest->children[0], font, room));
            rest = &rest->children[2];
        }
        rows.push_back(caseRow(*rest, nullptr, font, room));
        Box all = stacked(rows, false, 0);
        // Centred on the axis of the line around it.
        const double axis = QFontMetricsF(font).xHeight() / 2;
        Box box;
        box.take(all, kBraceWidth, -axis - (all.descent - all.ascent) / 2);
        box.braces.emplace_back(0, -box.ascent, kBraceWidth - 2, box.height());
        return box;
    }

    [[nodiscard]] Box caseRow(const Formula& value, const Formula* condition, const QFont& font, double width) const
    {
        Pieces row = pieces(value, font, width, 1);
        Box gap;
        gap.width = kCaseGap;
        gap.append(text(condition ? FormulaWords::tr("if ") : FormulaWords::tr("otherwise"), font, Role::Word));
        if (condition)
            join(row, pieces(*condition, font, width, 1), gap, true, 0);
        else
            row.push_back({gap, true, 0});
        return lines(row, width, false);
    }

    const FormulaStyle& m_style;
};

QString plain(const Formula& formula, const FormulaStyle& style);

QString plainPart(const Formula& parent, std::size_t position, const FormulaStyle& style)
{
    const QString text = plain(parent.children[position], style);
    const bool long_ = parent.kind == Kind::Fraction
        && (parent.children[position].kind == Kind::Sum || parent.children[position].kind == Kind::Product || parent.children[position].kind == Kind::Fraction);
    return long_ || needsBrackets(parent.kind, parent.children[position], position) ? QLatin1Char('(') + text + QLatin1Char(')') : text;
}

QString plain(const Formula& formula, const FormulaStyle& style)
{
    QString text;
    switch (formula.kind) {
    case Kind::Number: {
        const QString written = QString::fromStdString(formula.text);
        return style.number ? style.number(written) : written;
    }
    case Kind::Name: return style.show(formula).text;
    case Kind::Sum:
        for (std::size_t i = 0; i < formula.children.size(); ++i) {
            const bool negative = formula.children[i].negative;
            text += i == 0 ? (negative ? kMinus : QString()) : (negative ? QStringLiteral(" \u2212 ") : QStringLiteral(" + "));
            text += plainPart(formula, i, style);
        }
        return text;
    case Kind::Product: {
        QStringList factors;
        for (std::size_t i = 0; i < formula.children.size(); ++i)
            factors << plainPart(formula, i, style);
        return factors.join(QStringLiteral(" \u00D7 "));
    }
    case Kind::Fraction: return plainPart(formula, 0, style) + QStringLiteral(" / ") + plainPart(formula, 1, style);
    case Kind::Power: {
        const Formula& exponent = formula.children.at(1);
        const QString raised = plain(exponent, style);
        const bool simple = exponent.kind == Kind::Number || exponent.kind == Kind::Name;
        return plainPart(formula, 0, style) + QLatin1Char('^') + (simple ? raised : QLatin1Char('(') + raised + QLatin1Char(')'));
    }
    case Kind::Call: {
        QStringList arguments;
        for (const Formula& child : formula.children)
            arguments << plain(child, style);
        return functionText(QString::fromStdString(formula.text)) + QLatin1Char('(')
            + arguments.join(FormulaWords::tr(", ", "between the arguments of a function")) + QLatin1Char(')');
    }
    case Kind::Compare: {
        QStringList sides;
        for (std::size_t i = 0; i < formula.children.size(); ++i)
            sides << plainPart(formula, i, style);
        const QString sign = operatorText(QString::fromStdString(formula.text));
        return sides.size() == 1 ? sign + QLatin1Char(' ') + sides.front() : sides.join(QLatin1Char(' ') + sign + QLatin1Char(' '));
    }
    case Kind::Choice:
        return FormulaWords::tr("%1 if %2, otherwise %3")
            .arg(plain(formula.children.at(1), style), plain(formula.children.at(0), style), plain(formula.children.at(2), style));
    }
    return text;
}

} // namespace

FormulaPicture layOutFormula(const Formula& formula, const FormulaStyle& style, double width, const QString& left, const QString& result)
{
    const Typesetter typesetter(style);
    const Box head = left.isEmpty() ? Box() : typesetter.text(left + QStringLiteral(" = "), style.font, Role::Symbol);
    Pieces body = typesetter.pieces(formula, style.font, std::max(kNarrowest, width - kIndent), 0);
    const double widest = std::accumulate(body.begin(), body.end(), 0.0, [](double most, const Piece& piece) { return std::max(most, piece.box.width); });
    if (!result.isEmpty()) {
        Box end = typesetter.text(QStringLiteral(" = "), style.font, Role::Symbol);
        end.append(typesetter.text(result, style.strong, Role::Strong));
        body.push_back({end, true, -1});
    }

    FormulaPicture picture;
    Box box;
    // A fraction too wide to stand beside the left side goes below it.
    if (!left.isEmpty() && head.width + widest > width) {
        const Box rest = typesetter.lines(body, width, false, &picture.lines, kIndent);
        box.take(head, 0, 0);
        box.take(rest, 0, head.descent + kLineGap + rest.ascent);
        ++picture.lines;
    } else {
        if (!left.isEmpty())
            body.insert(body.begin(), Piece{head, false, 0});
        box = typesetter.lines(body, width, false, &picture.lines);
    }
    picture.size = QSizeF(box.width, box.height());
    Box placed;
    placed.take(box, 0, box.ascent);
    picture.runs = std::move(placed.runs);
    picture.bars = std::move(placed.bars);
    picture.braces = std::move(placed.braces);
    picture.links = std::move(placed.links);
    picture.spoken = (left.isEmpty() ? QString() : left + QStringLiteral(" = ")) + plain(formula, style)
        + (result.isEmpty() ? QString() : QStringLiteral(" = ") + result);
    return picture;
}

QString formulaText(const Formula& formula, const FormulaStyle& style)
{
    return plain(formula, style);
}

} // namespace ui
