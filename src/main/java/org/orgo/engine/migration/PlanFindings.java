package org.orgo.engine.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationReport;
import org.orgo.engine.deployment.findings.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in plain words why the engine refuses a plan; its own words go to the log. */
final class PlanFindings {

  private static final Logger log = LoggerFactory.getLogger(PlanFindings.class);

  private static final String STAY = "Leave the tasks there where they are";
  private static final Map<String, String> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put("multi-instance", "is done several times at once in one of the versions");
    REASONS.put("ancestor|descendant", "stands inside another step than in the version before");
    REASONS.put("same type|not supported|type of", "is another kind of step than before");
    REASONS.put("event scope|attached", "watches another step than before");
  }

  private PlanFindings() {}

  static List<Finding> of(String file, MigrationPlanValidationReport report) {
    return report.getInstructionReports().stream().map(each -> finding(file, each)).toList();
  }

  private static Finding finding(String file, MigrationInstructionValidationReport report) {
    MigrationInstruction instruction = report.getMigrationInstruction();
    String said = String.join(" ", report.getFailures());
    log.info("The engine refuses a plan at {}: {}", instruction.getSourceActivityId(), said);
    String reason =
        REASONS.entrySet().stream()
            .filter(each -> said.matches("(?is).*(" + each.getKey() + ").*"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("cannot go on there as it is drawn");
    return new Finding(
        file,
        null,
        instruction.getSourceActivityId(),
        null,
        "migration",
        "goes on at %s, which %s".formatted(instruction.getTargetActivityId(), reason),
        STAY);
  }
}
