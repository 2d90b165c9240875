// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/study_archive.h"

#include "core/workspace/database.h"
#include "core/workspace/schema.h"

#include <QFileInfo>
#include <QUuid>

#include <utility>

namespace core::workspace {

namespace {

constexpr char kUnknown[] = "The workspace has no study \"%1\".";

const QString kSelect = QStringLiteral("SELECT id, kind, name, question, record, added, COALESCE((SELECT SUM(LENGTH(bytes)) FROM "
                                       "study_block WHERE study_id = study.id), 0) FROM study ");

StoredStudy studyOf(const Statement& row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), QDateTime::fromString(row.text(5), Qt::ISODateWithMs),
            row.integer(6)};
}

class StoredRuns : public uncertainty::BlockKeeper {
public:
    StoredRuns(Database& database, QString studyId) : m_database(database), m_studyId(std::move(studyId)) {}

    Result<void> write(std::size_t number, const std::string& bytes) override
    {
        auto row = m_database.prepare(QStringLiteral("INSERT INTO study_block (study_id, number, bytes) VALUES (?, ?, ?) "
                                                     "ON CONFLICT (study_id, number) DO UPDATE SET bytes = excluded.bytes"));
        row.bind(m_studyId).bind(qint64(number)).bind(QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())));
        return row.run();
    }

    std::optional<std::string> read(std::size_t number) const override
    {
        auto row = m_database.prepare(QStringLiteral("SELECT bytes FROM study_block WHERE study_id = ? AND number = ?"));
        row.bind(m_studyId).bind(qint64(number));
        const auto found = row.first();
        if (!found || !*found)
            return std::nullopt;
        return row.bytes(0).toStdString();
    }

    Result<std::string> readPart(std::size_t number, std::size_t fromEnd, std::size_t length) const override
    {
        auto row = m_database.prepare(QStringLiteral("SELECT SUBSTR(bytes, LENGTH(bytes) - ? + 1, ?) FROM study_block "
                                                     "WHERE study_id = ? AND number = ? AND LENGTH(bytes) >= ?"));
        row.bind(qint64(fromEnd)).bind(qint64(length)).bind(m_studyId).bind(qint64(number)).bind(qint64(fromEnd));
        const auto found = row.first();
        if (!found)
            return tl::make_unexpected(found.error());
        const QByteArray bytes = *found ? row.bytes(0) : QByteArray();
        if (bytes.size() != qsizetype(length)) {
            return tl::make_unexpected(sentence(ErrorKind::UnreadableFile, "Runs of a study in \"%1\" are gone or cut short.",
                                                {m_database.path()}, m_database.path()));
        }
        return bytes.toStdString();
    }

private:
    Database& m_database;
    QString m_studyId;
};

} // namespace

struct StudyArchive::Data {
    Database database;

    [[nodiscard]] tl::unexpected<Error> error(ErrorKind kind, const char* pattern, std::initializer_list<QString> arguments) const
    {
        return tl::make_unexpected(sentence(kind, pattern, arguments, database.path()));
    }
    [[nodiscard]] Result<void> changeOne(Statement row, const QString& id) const
    {
        if (auto ran = row.run(); !ran)
            return ran;
        if (row.rowsChanged() == 0)
            return error(ErrorKind::NotFound, kUnknown, {id});
        return {};
    }
};

StudyArchive::StudyArchive(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
StudyArchive::StudyArchive(StudyArchive&&) noexcept = default;
StudyArchive& StudyArchive::operator=(StudyArchive&&) noexcept = default;
StudyArchive::~StudyArchive() = default;

Result<StudyArchive> StudyArchive::open(const QString& path)
{
    if (!QFileInfo::exists(path))
        return tl::make_unexpected(sentence(ErrorKind::NotFound, "There is no file \"%1\"; it may have been moved or deleted.", {path}, path));
    auto database = Database::open(path, QFileInfo(path).isWritable() ? Database::Mode::ReadWrite : Database::Mode::ReadOnly);
    if (!database)
        return tl::make_unexpected(database.error());
    const auto there = database->hasTable(QStringLiteral("study"));
    if (!there)
        return tl::make_unexpected(there.error());
    if (!*there) {
        return tl::make_unexpected(sentence(ErrorKind::Damaged, "\"%1\" is damaged or is not a workspace; open a copy of it or another workspace.",
                                            {path}, path));
    }
    return StudyArchive(std::make_unique<Data>(Data{std::move(*database)}));
}

Result<std::vector<StoredStudy>> StudyArchive::studies() const
{
    std::vector<StoredStudy> studies;
    auto rows = m_data->database.prepare(kSelect + QStringLiteral("ORDER BY added, id"));
    auto read = rows.each([&]() -> Result<void> {
        studies.push_back(studyOf(rows));
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return studies;
}

Result<StoredStudy> StudyArchive::study(const QString& id) const
{
    auto row = m_data->database.prepare(kSelect + QStringLiteral("WHERE id = ?"));
    row.bind(id);
    const auto found = row.first();
    if (!found)
        return tl::make_unexpected(found.error());
    if (!*found)
        return m_data->error(ErrorKind::NotFound, kUnknown, {id});
    return studyOf(row);
}

Result<QString> StudyArchive::unfinished(const QString& kind, const QString& question) const
{
    auto row = m_data->database.prepare(QStringLiteral("SELECT id FROM study WHERE kind = ? AND question = ? AND record = '' "
                                                       "ORDER BY added, id"));
    row.bind(kind).bind(question);
    const auto found = row.first();
    if (!found)
        return tl::make_unexpected(found.error());
    return *found ? row.text(0) : QString();
}

Result<QString> StudyArchive::add(const QString& kind, const QString& name, const QString& question)
{
    if (kind.isEmpty() || name.trimmed().isEmpty() || question.isEmpty())
        return m_data->error(ErrorKind::InvalidArgument, "A study needs a kind, a name and a question.", {});
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto row = m_data->database.prepare(QStringLiteral("INSERT INTO study (id, kind, name, question, record, added) VALUES (?, ?, ?, ?, ?, ?)"));
    row.bind(id).bind(kind).bind(name.trimmed()).bind(question).bind(QString());
    row.bind(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    if (auto ran = row.run(); !ran)
        return tl::make_unexpected(ran.error());
    return id;
}

Result<void> StudyArchive::finish(const QString& id, const QString& record)
{
    auto row = m_data->database.prepare(QStringLiteral("UPDATE study SET record = ? WHERE id = ?"));
    row.bind(record).bind(id);
    return m_data->changeOne(std::move(row), id);
}

Result<void> StudyArchive::rename(const QString& id, const QString& name)
{
    if (name.trimmed().isEmpty())
        return m_data->error(ErrorKind::InvalidArgument, "A study needs a kind, a name and a question.", {});
    auto row = m_data->database.prepare(QStringLiteral("UPDATE study SET name = ? WHERE id = ?"));
    row.bind(name.trimmed()).bind(id);
    return m_data->changeOne(std::move(row), id);
}

Result<void> StudyArchive::remove(const QString& id)
{
    auto row = m_data->database.prepare(QStringLiteral("DELETE FROM study WHERE id = ?"));
    row.bind(id);
    return m_data->changeOne(std::move(row), id);
}

std::shared_ptr<uncertainty::BlockKeeper> StudyArchive::runsOf(const QString& id)
{
    return std::make_shared<StoredRuns>(m_data->database, id);
}

} // namespace core::workspace
