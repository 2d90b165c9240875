// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a study as CSV. Numbers have 15 digits, those of samples and members 17, enough to give the same bits back.
#pragma once

#include "core/uncertainty/study_run.h"

#include <ostream>

namespace core::uncertainty {

/// name,kind,varied,reason,world,shape,scale,low,central,high,unit,grade: a row for each input and world, one for what is not varied.
void writeInputs(std::ostream& out, const SamplingPlan& plan);
/// scenario,outcome,time,p5,p25,p50,p75,p95,members
void writeFans(std::ostream& out, const Study& study, const std::vector<Fan>& fans);
/// target,scenario,time,own_year,chance,low,high,hits,members
void writeChances(std::ostream& out, const Study& study, const StudyResult& result);
/// member, then a column for each input; the world by its id
void writeSampleHeader(std::ostream& out, const SamplingPlan& plan);
void writeSamples(std::ostream& out, const SamplingPlan& plan, const SampledMembers& sampled);
/// member,scenario,outcome,time,value
void writeMemberHeader(std::ostream& out);
void writeMembers(std::ostream& out, const Study& study, std::size_t series, const std::vector<double>& times,
                  std::span<const double> values);

} // namespace core::uncertainty
