// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/other_model.h"

#include "core/model/xmile_reader.h"
#include "ui/session/session.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

#include <utility>

namespace ui {

using core::policy::GroupRule;
using core::policy::Place;
using core::policy::PlainModel;
using core::workspace::DocumentRecord;

namespace {

constexpr qsizetype kCodeLength = 8;
constexpr int kDefaultCharts = 2;
constexpr char kMark[] = "\xEF\xBB\xBF"; ///< of UTF-8

/// What `<?xml ... encoding="..."?>` states; empty when it states nothing.
QByteArray statedEncoding(const QByteArray& bytes)
{
    static const QRegularExpression kDeclaration(QStringLiteral(R"(^\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._:-]+)["'])"));
    return kDeclaration.match(QString::fromLatin1(bytes.left(200))).captured(1).toLatin1();
}

QString textOf(const QByteArray& bytes)
{
    // A mark, or the shape of "<" in UTF-16 and UTF-32.
    if (const auto found = QStringConverter::encodingForData(bytes, u'<'); found && *found != QStringConverter::Utf8)
        return QStringDecoder(*found)(bytes);
    QStringDecoder stated(statedEncoding(bytes).constData());
    if (stated.isValid())
        return stated(bytes);
    return QString::fromUtf8(bytes);
}

core::Error unreadable(core::ErrorKind kind, const std::string& message, const QString& path)
{
    return {kind, message, {path.toStdString(), 0, 0, {}}, {path.toStdString()}};
}

} // namespace

const QStringList& modelSuffixes()
{
    static const QStringList kSuffixes{QStringLiteral("xmile"), QStringLiteral("stmx"), QStringLiteral("xml")};
    return kSuffixes;
}

bool isModelFile(const QString& path)
{
    return modelSuffixes().contains(QFileInfo(path).suffix(), Qt::CaseInsensitive);
}

core::Result<DocumentRecord> readModelDocument(const QString& path)
{
    const auto name = path.toStdString();
    if (!QFileInfo::exists(path)) {
        return tl::make_unexpected(unreadable(
            core::ErrorKind::NotFound, "There is no file \"" + name + "\"; it may have been moved or deleted.", path));
    }
    QFile file(path);
    if (file.size() > static_cast<qint64>(core::model::kLargestFileBytes)) {
        return tl::make_unexpected(unreadable(core::ErrorKind::TooLarge,
                                              "the file is larger than 16 MB, more than any model this program can read", path));
    }
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return tl::make_unexpected(unreadable(
            core::ErrorKind::UnreadableFile,
            "\"" + name + "\" cannot be opened; check that the folder exists and that you may read it.", path));
    }
    return DocumentRecord{core::workspace::kDocumentModel, core::workspace::kDocumentModel, QFileInfo(path).fileName(),
                          textOf(file.readAll()), {}};
}

core::Checked<ReadModel> readModel(const DocumentRecord& document)
{
    // The text is decoded, whatever its declaration states; the mark says so.
    const QByteArray text = document.content.toUtf8();
    const QByteArray mark = text.startsWith(kMark) ? QByteArray() : QByteArray(kMark);
    const QByteArray marked = mark + text;
    auto model = core::policy::parsePlainModel({marked.constData(), static_cast<std::size_t>(marked.size())}, document.name.toStdString());
    if (!model)
        return tl::make_unexpected(model.error());
    OtherModel about;
    about.name = QString::fromStdString(model->name);
    about.fileName = document.name;
    const auto digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    about.code = QString::fromLatin1(digest.toHex().left(kCodeLength)).toUpper().insert(kCodeLength / 2, u'-');
    about.notes = model->notes;
    return ReadModel{document, std::move(*model), std::move(about)};
}

core::Checked<ReadModel> readModelFile(const QString& path)
{
    const auto document = readModelDocument(path);
    if (!document)
        return tl::make_unexpected(core::Errors{document.error()});
    return readModel(*document);
}

ViewDefaults viewDefaults(const PlainModel& model)
{
    const auto& regions = model.projector.regions().regions;
    const auto first = regions.empty() ? Place::national() : Place::ofRegion(regions.front().id);
    ViewDefaults defaults;
    defaults.span = model.catalogue->span;
    defaults.year = defaults.span.stop;
    for (const auto& id : model.headline) {
        const auto* variable = model.catalogue->variable(id);
        const bool onlyByRegion = variable && variable->perRegion && variable->groupRule == GroupRule::National;
        defaults.kpis << kpiKey(QString::fromStdString(id), onlyByRegion ? first : Place::national());
        // Charts show the region of the figure that is looked at first.
        if (onlyByRegion && defaults.kpis.size() == 1)
            defaults.place = first;
    }
    for (std::size_t i = 1; i < model.headline.size() && i <= kDefaultCharts; ++i)
        defaults.charts << QString::fromStdString(model.headline[i]);
    return defaults;
}

core::policy::World defaultWorld()
{
    core::policy::World world;
    world.id = core::policy::kDefaultWorldId;
    world.name = {"Default world", "默认环境"};
    world.description = {"Every assumption at the model’s own value.", "所有假设均取模型的默认值。"};
    world.builtIn = true;
    return world;
}

} // namespace ui
