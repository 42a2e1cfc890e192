package org.orgo.engine.deployment.check.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.check.Models;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;
import org.orgo.testing.Source;

/** The engine never has more tokens in a run than were counted before. */
class TokensRunTest {

  private static final String KEY = "drawn";
  private static final int MAX_COMPLETED = 12;
  private static final int TRIES = 150;

  private static EmbeddedPostgres postgres;
  private static ProcessEngine engine;

  @BeforeAll
  static void startEngine() throws IOException {
    postgres = EmbeddedPostgres.start();
    ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(postgres.getPostgresDatabase());
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistory("none");
    engine = configuration.buildProcessEngine();
  }

  @AfterAll
  static void stopEngine() throws IOException {
    engine.close();
    postgres.close();
  }

  @Test
  void what_was_counted_is_never_exceeded() {
    Gen<String> diagrams = TokensRunTest::diagram;
    Property.check(
        TRIES,
        diagrams,
        diagram -> {
          double counted = counted(diagram);
          assertThat((double) most(diagram)).as(diagram).isLessThanOrEqualTo(counted);
        });
  }

  @Test
  void a_split_is_counted_as_the_engine_makes_it() {
    String diagram =
        Killers.splittingGateways(5)
            .replace("<bpmn:task id=\"task_4\" />", "<bpmn:userTask id=\"task_4\" />")
            .replace("splitting-gateways", KEY);
    assertThat(counted(diagram)).isEqualTo(32);
    assertThat(most(diagram)).isEqualTo(32);
  }

  private static double counted(String diagram) {
    BpmnModelInstance model = Models.diagram(diagram);
    return new Tokens(model, called -> 1).in(Calls.process(model).orElseThrow());
  }

  /** Runs it, lets people complete what waits, and counts after each step. */
  private static int most(String diagram) {
    String deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addString(KEY + ".bpmn", diagram)
            .deploy()
            .getId();
    try {
      String instance = engine.getRuntimeService().startProcessInstanceByKey(KEY).getId();
      int most = tokens(instance);
      for (int completed = 0; completed < MAX_COMPLETED; completed++) {
        List<Task> waiting =
            engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 1);
        if (waiting.isEmpty()) {
          break;
        }
        engine.getTaskService().complete(waiting.get(0).getId());
        most = Math.max(most, tokens(instance));
      }
      return most;
    } finally {
      engine.getRepositoryService().deleteDeployment(deployment, true);
    }
  }

  private static int tokens(String instance) {
    ActivityInstance root = engine.getRuntimeService().getActivityInstance(instance);
    return root == null ? 0 : leaves(root);
  }

  private static int leaves(ActivityInstance instance) {
    return instance.getChildActivityInstances().length == 0
        ? 1
        : Stream.of(instance.getChildActivityInstances()).mapToInt(TokensRunTest::leaves).sum();
  }

  /** A few steps in a row, each with flows to some of the later ones. */
  private static String diagram(Source source) {
    int steps = source.draw(Gen.integers(2, 8));
    StringBuilder drawn = new StringBuilder("<bpmn:startEvent id=\"start\" />");
    drawn.append(Killers.flow("start", "step0"));
    for (int from = 0; from < steps; from++) {
      int flows = from == steps - 1 ? 0 : source.draw(Gen.integers(0, 3));
      String kind =
          flows == 0
              ? "userTask"
              : source.draw(
                  Gen.of(
                      "task",
                      "parallelGateway",
                      "userTask",
                      "exclusiveGateway",
                      "inclusiveGateway",
                      "subProcess"));
      boolean chooses = kind.startsWith("exclusive") || kind.startsWith("inclusive");
      drawn.append(
          "<bpmn:%s id=\"step%d\"%s>%s</bpmn:%1$s>"
              .formatted(
                  kind,
                  from,
                  chooses ? " default=\"flow%d_0\"".formatted(from) : "",
                  inside(kind, from, source)));
      for (int flow = 0; flow < flows; flow++) {
        int to = source.draw(Gen.integers(from + 1, steps - 1));
        String condition =
            chooses && flow > 0
                ? "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${%s}</bpmn:conditionExpression>"
                    .formatted(source.chance(0.5))
                : "";
        drawn.append(
            "<bpmn:sequenceFlow id=\"flow%d_%d\" sourceRef=\"step%1$d\" targetRef=\"step%d\">%s</bpmn:sequenceFlow>"
                .formatted(from, flow, to, condition));
      }
    }
    return Killers.process(KEY, drawn.toString());
  }

  private static String inside(String kind, int step, Source source) {
    return kind.equals("subProcess")
        ? Killers.loop(source.draw(Gen.integers(1, 3)))
            + "<bpmn:startEvent id=\"begun%d\" /><bpmn:userTask id=\"inner%1$d\" />".formatted(step)
            + Killers.flow("begun" + step, "inner" + step)
        : "";
  }
}
