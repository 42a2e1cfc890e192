package org.orgo.engine.operations.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orgo.engine.access.JobRetries;
import org.orgo.engine.operations.FailureReason;
import org.orgo.engine.operations.persistence.FailedJobMapper;
import org.orgo.engine.operations.persistence.FailedJobMapper.FailedJobRow;
import org.orgo.engine.operations.persistence.FailedJobMapper.VariableRow;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the failed jobs of the current organization, and what of them may be mended. */
@Component
public class FailedJobReader {

  private final FailedJobMapper rows;
  private final ObjectProvider<MendableVariables> ofModules;

  FailedJobReader(FailedJobMapper rows, ObjectProvider<MendableVariables> ofModules) {
    this.rows = rows;
    this.ofModules = ofModules;
  }

  Page<FailedJob> list(PageRequest page) {
    Cursor after = page.after();
    return Page.cut(
        rows
            .list(
                CurrentTenant.require(),
                after == null ? null : after.time(),
                after == null ? null : after.id().toString(),
                page.limit() + 1)
            .stream()
            .map(FailedJobReader::job)
            .toList(),
        page.limit(),
        FailedJob::cursor);
  }

  /** Those of one process, and of what it called, that wait longest. */
  public List<FailedJob> ofProcess(String processKey, int limit) {
    return rows.ofProcess(CurrentTenant.require(), processKey, limit).stream()
        .map(FailedJobReader::job)
        .toList();
  }

  /** Of these business keys, the ones that an instance of the process works on. */
  public Set<String> running(String processKey, Collection<String> businessKeys) {
    return businessKeys.isEmpty()
        ? Set.of()
        : Set.copyOf(rows.running(CurrentTenant.require(), processKey, List.copyOf(businessKeys)));
  }

  Optional<FailedJobRow> find(String jobId) {
    return rows.find(CurrentTenant.require(), jobId);
  }

  List<String> alike(String jobId, int limit) {
    return rows.alike(CurrentTenant.require(), jobId, limit);
  }

  /** What the process of the job declares, whether this job has it or not. */
  List<MendableVariable> declared(FailedJobRow job) {
    return ofModules.stream()
        .filter(each -> each.process().equals(job.definitionKey()))
        .flatMap(each -> each.variables().stream())
        .toList();
  }

  /** What is declared and there. */
  List<MendChoice> mendable(FailedJobRow job) {
    Map<String, MendableVariable> declared =
        declared(job).stream()
            .collect(Collectors.toMap(MendableVariable::name, Function.identity()));
    return declared.isEmpty()
        ? List.of()
        : rows
            .variables(CurrentTenant.require(), job.jobId(), List.copyOf(declared.keySet()))
            .stream()
            .map(row -> choice(declared.get(row.name()), row))
            .toList();
  }

  private static MendChoice choice(MendableVariable variable, VariableRow row) {
    return new MendChoice(
        variable.name(), variable.kind(), now(variable.kind(), row), variable.allowed());
  }

  private static String now(MendableVariable.VariableKind kind, VariableRow row) {
    return switch (kind) {
      case CHOICE, DAY -> row.text();
      case NUMBER -> row.number() == null ? null : row.number().toString();
      case YES_NO -> row.number() == null ? null : String.valueOf(row.number() == 1);
    };
  }

  static FailedJob job(FailedJobRow row) {
    return new FailedJob(
        row.jobId(),
        row.definitionKey(),
        row.definitionName(),
        row.version(),
        row.instanceId(),
        row.businessKey(),
        row.step() == null ? "" : row.step(),
        FailureReason.of(row.message()),
        row.failedAt(),
        JobRetries.MAX_TRIES,
        row.alike(),
        DropEffect.of(row.definitionKey(), row.rootKey(), row.handler()));
  }
}
