// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_icons.h"

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>
#include <QResource>
#include <QString>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace ui {

namespace {

struct Shape {
    const char* name;
    const char* element; ///< in a box of 12 x 12; %1 is the colour
};

constexpr std::array kShapes{
    Shape{"down", R"(<path d="M2.5 4.5 6 8l3.5-3.5" fill="none" stroke="%1" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>)"},
    Shape{"up", R"(<path d="M2.5 7.5 6 4l3.5 3.5" fill="none" stroke="%1" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>)"},
    Shape{"right", R"(<path d="M4.5 2.5 8 6l-3.5 3.5" fill="none" stroke="%1" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>)"},
    Shape{"check", R"(<path d="M2 6.5 4.8 9.2 10 3.4" fill="none" stroke="%1" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>)"},
    Shape{"dash", R"(<path d="M2.5 6h7" fill="none" stroke="%1" stroke-width="1.7" stroke-linecap="round"/>)"},
    Shape{"dot", R"(<circle cx="6" cy="6" r="3.6" fill="%1"/>)"},
};

struct Ink {
    const char* name;
    Token token;
};

constexpr std::array kInks{
    Ink{"text2", Token::Text2},   Ink{"text3", Token::Text3},       Ink{"line2", Token::Line2},
    Ink{"accent", Token::Accent}, Ink{"onAccent", Token::OnAccent},
};

using Files = std::vector<std::pair<QString, QByteArray>>;

/// A folder `folder` of files in the first version of rcc's binary form (what `rcc -binary` writes, read by every Qt):
///   "qres", version, offsets of tree, data and names; tree: root, folder, files; each name with its hash, siblings
///   sorted by it; each file's length before its bytes.
QByteArray binaryResource(const QString& folder, Files files)
{
    // The hash that QResource searches by: of ELF, over UTF-16.
    const auto hashOf = [](const QString& name) {
        quint32 hash = 0;
        for (const QChar c : name) {
            hash = (hash << 4) + c.unicode();
            hash ^= (hash & 0xf0000000U) >> 23;
            hash &= 0x0fffffffU;
        }
        return hash;
    };
    std::sort(files.begin(), files.end(), [&](const auto& a, const auto& b) { return hashOf(a.first) < hashOf(b.first); });

    QByteArray names, data, tree;
    QDataStream nameStream(&names, QIODevice::WriteOnly);
    QDataStream dataStream(&data, QIODevice::WriteOnly);
    QDataStream treeStream(&tree, QIODevice::WriteOnly);
    const auto addName = [&](const QString& name) {
        const auto offset = quint32(names.size());
        nameStream << quint16(name.size()) << hashOf(name);
        for (const QChar c : name)
            nameStream << quint16(c.unicode());
        return offset;
    };
    constexpr quint16 kDirectory = 2;
    constexpr quint16 kAnyCountry = 0, kCLanguage = 1;
    treeStream << quint32(0) << kDirectory << quint32(1) << quint32(1);
    treeStream << addName(folder) << kDirectory << quint32(files.size()) << quint32(2);
    for (const auto& [name, bytes] : files) {
        treeStream << addName(name) << quint16(0) << kAnyCountry << kCLanguage << quint32(data.size());
        dataStream << quint32(bytes.size());
        dataStream.writeRawData(bytes.constData(), int(bytes.size()));
    }

    QByteArray resource;
    QDataStream stream(&resource, QIODevice::WriteOnly);
    constexpr quint32 kHeader = 20;
    stream.writeRawData("qres", 4);
    stream << quint32(1) << kHeader << quint32(kHeader + tree.size()) << quint32(kHeader + tree.size() + data.size());
    for (const QByteArray& part : {tree, data, names})
        stream.writeRawData(part.constData(), int(part.size()));
    return resource;
}

QByteArray iconsOf(ThemeKind kind, const QString& folder)
{
    Files files;
    for (const Shape& shape : kShapes) {
        for (const Ink& ink : kInks) {
            const QString svg = QStringLiteral(R"(<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" viewBox="0 0 12 12">)")
                + QString::fromLatin1(shape.element).arg(color(kind, ink.token).name()) + QStringLiteral("</svg>");
            files.emplace_back(QStringLiteral("%1-%2.svg").arg(QLatin1String(shape.name), QLatin1String(ink.name)), svg.toUtf8());
        }
    }
    return binaryResource(folder, std::move(files));
}

} // namespace

QString styleIconPrefix(ThemeKind kind)
{
    // QResource keeps pointing into the bytes, so they live as long as the program.
    static const std::array resources{iconsOf(ThemeKind::Light, QStringLiteral("light")),
                                      iconsOf(ThemeKind::Dark, QStringLiteral("dark"))};
    static const bool registered = [] {
        bool all = true;
        for (const QByteArray& resource : resources)
            all = QResource::registerResource(reinterpret_cast<const uchar*>(resource.constData()), QStringLiteral("/style-icons")) && all;
        return all;
    }();
    Q_ASSERT(registered);
    Q_UNUSED(registered)
    return kind == ThemeKind::Dark ? QStringLiteral(":/style-icons/dark/") : QStringLiteral(":/style-icons/light/");
}

} // namespace ui
