package org.orgo.engine.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.engine.deployment.findings.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in our words what the engine refuses although every rule here passed it. The engine's own
 * words go to the log.
 */
final class EngineRefusals {

  private static final Logger log = LoggerFactory.getLogger(EngineRefusals.class);

  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
  private static final Map<String, String[]> SENTENCES = new LinkedHashMap<>();

  static {
    say("no outgoing sequence flow", "has no way out", "Draw a sequence flow that leaves it");
    say(
        "only one outgoing sequence flow",
        "has a condition on its only way out",
        "Remove the condition, or draw another way");
    say(
        "must not have a condition|default flow",
        "has a condition on its default flow",
        "Remove the condition");
    say(
        "without condition|has outgoing sequence flow",
        "has a way out without a condition",
        "Give it a condition, or make it the default flow");
    say(
        "multiple none start events|multiple start events",
        "has more than one start event",
        "Keep one, or begin the others with messages");
    say(
        "'messageRef'|messageRef' is required|empty or missing name",
        "names no message with a name",
        "Name a message in the modeler");
    say(
        "more than one message event subscription",
        "waits twice for the same message",
        "Use another message for one of them");
    say(
        "more than one signal event subscription",
        "waits twice for the same signal",
        "Use another signal for one of them");
    say(
        "start event within a subprocess|only allowed on start event",
        "begins with an event, which only an event sub-process does",
        "Use a plain start event, or make it an event sub-process");
    say(
        "start event of event subprocess",
        "is an event sub-process that no event begins",
        "Begin it with a timer, message, error, escalation or signal");
    say(
        "escalation.*(?:without|same) escalation ?code",
        "catches the same escalation twice",
        "Keep one of the events, or give each a code of its own");
    say(
        "escalation boundary event should only",
        "catches an escalation where none can be thrown",
        "Attach it to a sub-process, a call activity or a user task");
    say("'errorRef'", "ends with an error that has no name", "Name an error and give it a code");
    say(
        "Event based gateway|connected to an event-based gateway",
        "leads to something that is not waited for",
        "Draw flows to timer, message or signal events only");
    say("Timer needs configuration", "has no time", "Give it a date, a duration or a cycle");
    say(
        "reference in boundary event|AttachedToRef",
        "is attached to a step that is not beside it",
        "Attach it to a step of the same process or sub-process");
    say(
        "outputParameter not allowed|inputOutput mapping",
        "cannot have that mapping",
        "Map on a step before or behind it");
    say(
        "of association element",
        "is an association with an end that does not exist",
        "Draw it again");
    say(
        "sequence flow '|event subprocess",
        "has a flow to or from something it may not reach",
        "Keep flows within one process or sub-process");
    say(
        "BPMNShape|BPMNEdge|BPMNPlane|Bounds|waypoint",
        "is drawn without the place it needs",
        "Draw it again in the modeler");
    say(
        "History Time To Live|HTTL|historyTimeToLive",
        "does not say how long its history is kept",
        "Set the history time to live, such as P180D");
  }

  private EngineRefusals() {}

  static DeploymentRefused of(ParseException refused) {
    log.info("The engine refused a deployment: {}", refused.getMessage());
    List<Finding> findings = new ArrayList<>();
    for (ResourceReport report : refused.getResorceReports()) {
      report.getErrors().forEach(each -> findings.add(finding(report.getResourceName(), each)));
    }
    return new DeploymentRefused(findings);
  }

  private static Finding finding(String file, Problem problem) {
    String said = String.valueOf(problem.getMessage());
    String[] sentence =
        SENTENCES.entrySet().stream()
            .filter(each -> Pattern.compile(each.getKey()).matcher(said).find())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(
                new String[] {
                  "cannot be run as it is drawn", "Draw it as the how-to on changing a process does"
                });
    return new Finding(
        file,
        problem.getLine() > 0 ? problem.getLine() : null,
        element(problem, said),
        null,
        "engine",
        sentence[0],
        sentence[1]);
  }

  private static String element(Problem problem, String said) {
    return problem.getMainElementId() != null
        ? problem.getMainElementId()
        : QUOTED.matcher(said).results().map(EngineRefusals::first).findFirst().orElse(null);
  }

  private static String first(MatchResult quoted) {
    return quoted.group(1);
  }

  private static void say(String engineSays, String reason, String remedy) {
    SENTENCES.put(engineSays, new String[] {reason, remedy});
  }
}
