// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/judgement_dialog.h"

#include "core/index/weights.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kSteps = 8; ///< on each side of equal: 2 to 9 times
constexpr double kWantedRatio = 0.1;

double timesOf(int step)
{
    return step >= 0 ? step + 1.0 : 1.0 / (1.0 - step);
}

int stepOf(double times)
{
    const int step = times >= 1 ? static_cast<int>(std::lround(times)) - 1 : 1 - static_cast<int>(std::lround(1 / times));
    return std::clamp(step, -kSteps, kSteps);
}

} // namespace

JudgementDialog::JudgementDialog(const Appearance& appearance, const core::index::Definition& definition, QWidget* parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_definition(definition)
    , m_branch(new QComboBox)
    , m_grid(new QGridLayout)
    , m_weights(new QLabel)
    , m_ratio(new QLabel)
{
    setObjectName(QStringLiteral("judgementDialog"));
    setWindowTitle(tr("Judgements in pairs"));
    resize(620, 480);
    if (auto hierarchy = core::index::resolve(definition.framework))
        m_hierarchy = std::move(*hierarchy);
    for (std::size_t node = 0; node < m_hierarchy.nodes.size(); ++node) {
        const auto& children = m_hierarchy.nodes[node].children;
        if (children.size() < 2)
            continue;
        m_branches.push_back(node);
        auto& members = m_members[node];
        for (const auto& child : children)
            members.push_back(child.isIndicator ? definition.framework.indicators[child.index].id : m_hierarchy.nodes[child.index].id);
        auto& pairs = m_pairs[node];
        const auto& stored = definition.method.weighting.comparisons;
        const auto branch = std::ranges::find(stored, m_hierarchy.nodes[node].id, &core::index::Comparisons::node);
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = i + 1; j < members.size(); ++j) {
                core::index::Comparison pair{members[i], members[j], 1};
                if (branch != stored.end()) {
                    for (const auto& each : branch->pairs) {
                        if (each.first == pair.first && each.second == pair.second)
                            pair.times = each.times;
                        else if (each.first == pair.second && each.second == pair.first)
                            pair.times = 1 / each.times;
                    }
                }
                pairs.push_back(std::move(pair));
            }
        }
        m_branch->addItem(m_hierarchy.nodes[node].id.empty() ? tr("The branches of the index") : memberName(m_hierarchy.nodes[node].id));
    }
    auto* intro = new QLabel(tr("Which of the two matters more for the index, and how much?"));
    intro->setWordWrap(true);
    auto* pairs = new QWidget;
    pairs->setLayout(m_grid);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(2, 1);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(pairs);
    m_branch->setObjectName(QStringLiteral("judgementBranch"));
    m_branch->setAccessibleName(tr("Branch"));
    m_weights->setWordWrap(true);
    m_weights->setProperty("tone", QStringLiteral("secondary"));
    m_ratio->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Use these judgements"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::kSpace3);
    column->addWidget(intro);
    column->addWidget(m_branch);
    column->addWidget(area, 1);
    column->addWidget(m_weights);
    column->addWidget(m_ratio);
    column->addWidget(buttons);
    connect(m_branch, &QComboBox::activated, this, &JudgementDialog::showBranch);
    if (!m_branches.empty())
        showBranch(0);
}

QString JudgementDialog::memberName(const std::string& id) const
{
    const auto language = m_appearance.language();
    if (const auto* indicator = m_definition.framework.indicator(id))
        return QString::fromStdString(indicator->name.in(language));
    if (const auto* node = m_definition.framework.node(id))
        return QString::fromStdString(node->name.in(language));
    return QString::fromStdString(id);
}

void JudgementDialog::showBranch(int row)
{
    m_node = m_branches[static_cast<std::size_t>(row)];
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_boxes.clear();
    auto& pairs = m_pairs[m_node];
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const QString first = memberName(pairs[i].first);
        const QString second = memberName(pairs[i].second);
        auto* left = new QLabel(spaced(first));
        auto* right = new QLabel(spaced(second));
        left->setWordWrap(true);
        right->setWordWrap(true);
        left->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* box = new QComboBox;
        box->setObjectName(QStringLiteral("judgement-%1").arg(i));
        for (int step = kSteps; step >= -kSteps; --step) {
            const QString text = step == 0 ? tr("equally") : step > 0 ? tr("◀ %1 times", "left matters so much more").arg(step + 1) : tr("%1 times ▶", "right matters so much more").arg(1 - step);
            box->addItem(spaced(text), step);
        }
        box->setCurrentIndex(box->findData(stepOf(pairs[i].times)));
        box->setAccessibleName(tr("%1 against %2").arg(first, second));
        connect(box, &QComboBox::activated, this, [this, i, box] {
            m_pairs[m_node][i].times = timesOf(box->currentData().toInt());
            refresh();
        });
        m_grid->addWidget(left, static_cast<int>(i), 0);
        m_grid->addWidget(box, static_cast<int>(i), 1);
        m_grid->addWidget(right, static_cast<int>(i), 2);
        m_boxes.push_back(box);
    }
    m_grid->setRowStretch(static_cast<int>(pairs.size()), 1);
    refresh();
}

void JudgementDialog::judge(int pair, int step)
{
    QComboBox* box = m_boxes[static_cast<std::size_t>(pair)];
    box->setCurrentIndex(box->findData(step));
    emit box->activated(box->currentIndex());
}

double JudgementDialog::consistencyRatio() const
{
    const auto weights = core::index::ahpWeights(m_members.at(m_node), m_pairs.at(m_node));
    return weights ? weights->consistencyRatio : 0;
}

void JudgementDialog::refresh()
{
    const auto& members = m_members.at(m_node);
    const auto weights = core::index::ahpWeights(members, m_pairs.at(m_node));
    if (!weights)
        return;
    QStringList shares;
    for (std::size_t i = 0; i < members.size(); ++i)
        shares << tr("%1 %2", "indicator, weight").arg(memberName(members[i]), percent(m_appearance, weights->weights[i]));
    m_weights->setText(spaced(tr("Weights: %1.").arg(shares.join(tr(", ")))));
    const bool agree = weights->consistencyRatio <= kWantedRatio;
    const QString ratio = m_appearance.locale().toString(weights->consistencyRatio, 'f', 2);
    m_ratio->setText(spaced(agree ? tr("Consistency ratio %1: the judgements agree (at most 0.10 is wanted).").arg(ratio)
                                  : tr("Consistency ratio %1: the judgements contradict one another (at most 0.10 is wanted).").arg(ratio)));
    QPalette colours = m_ratio->palette();
    colours.setColor(QPalette::WindowText, m_appearance.color(agree ? Token::Text2 : Token::Warn));
    m_ratio->setPalette(colours);
}

std::vector<core::index::Comparisons> JudgementDialog::comparisons() const
{
    std::vector<core::index::Comparisons> all;
    for (const std::size_t node : m_branches)
        all.push_back({m_hierarchy.nodes[node].id, m_pairs.at(node)});
    return all;
}

} // namespace ui
