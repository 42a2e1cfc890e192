package org.orgo.studio.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.diff.Differences;
import org.orgo.studio.diff.XmlTree;
import org.orgo.studio.diff.XmlTree.Node;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;
import org.orgo.testing.Source;

/** The lifecycle of tasks as two people change it. */
class DiagramMergePropertyTests {

  private static final int TRIES = 60;
  private static final byte[] BASE = read();
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  @Test
  void a_diagram_written_anew_says_the_same_and_draws_the_same() {
    byte[] written = merged(BASE, BASE, BASE).with(Map.of());
    assertThat(differences(BASE, written)).isEmpty();
    assertThat(drawn(written)).isEqualTo(drawn(BASE));
    assertReadable(written);
  }

  @Test
  void what_only_one_side_changed_is_taken_as_it_is() {
    Property.check(
        TRIES,
        source -> {
          byte[] changed = changed(source, "x", 0, 1);
          MergedFiles onlyOwn = merged(BASE, changed, BASE);
          assertThat(onlyOwn.conflicts()).isEmpty();
          assertThat(differences(changed, onlyOwn.with(Map.of()))).isEmpty();
          assertThat(drawn(onlyOwn.with(Map.of()))).isEqualTo(drawn(changed));
          MergedFiles onlyShared = merged(BASE, BASE, changed);
          assertThat(onlyShared.conflicts()).isEmpty();
          assertThat(differences(changed, onlyShared.with(Map.of()))).isEmpty();
          MergedFiles both = merged(BASE, changed, changed);
          assertThat(both.conflicts()).isEmpty();
          assertThat(differences(changed, both.with(Map.of()))).isEmpty();
        });
  }

  @Test
  void changes_to_different_elements_are_both_in_the_result() {
    Property.check(
        TRIES,
        source -> {
          byte[] own = changed(source, "own", 0, 2);
          byte[] shared = changed(source, "shared", 1, 2);
          MergedFiles merge = merged(BASE, own, shared);
          assertThat(merge.conflicts()).isEmpty();
          byte[] result = merge.with(Map.of());
          assertThat(differences(BASE, result))
              .containsAll(differences(BASE, own))
              .containsAll(differences(BASE, shared))
              .hasSize(differences(BASE, own).size() + differences(BASE, shared).size());
          assertReadable(result);
        });
  }

  @Test
  void whatever_is_chosen_the_diagram_can_be_read() {
    Property.check(
        TRIES,
        source -> {
          MergedFiles merge =
              merged(BASE, changed(source, "own", 0, 1), changed(source, "shared", 0, 1));
          Map<String, MergeSide> choices = new HashMap<>();
          merge
              .conflicts()
              .forEach(
                  each ->
                      choices.put(
                          each.conflictId(), source.draw(Gen.of(MergeSide.OWN, MergeSide.SHARED))));
          assertReadable(merge.with(choices));
        });
  }

  /** Only every so many of the elements are touched, from one on. */
  private static byte[] changed(Source source, String who, int first, int step) {
    Node root = XmlTree.of(BASE).orElseThrow();
    Node process = root.named("process").findFirst().orElseThrow();
    List<Node> flows = process.all().filter(each -> each.name().equals("sequenceFlow")).toList();
    List<Node> tasks = process.all().filter(each -> each.name().endsWith("Task")).toList();
    for (int at = first; at < flows.size(); at += step) {
      int die = source.draw(Gen.integers(0, 9));
      if (die == 1) {
        flows.get(at).attributes().put("name", who);
      } else if (die == 2) {
        remove(root, flows.get(at));
      }
    }
    for (int at = first; at < tasks.size(); at += step) {
      if (source.draw(Gen.integers(0, 4)) == 1) {
        tasks.get(at).attributes().put("name", who + " does it");
      }
    }
    if (source.draw(Gen.integers(0, 1)) == 1) {
      add(root, process, who);
    }
    return XmlWriter.write(root);
  }

  private static void remove(Node root, Node flow) {
    String id = flow.attribute("id");
    root.all()
        .toList()
        .forEach(
            each ->
                each.children()
                    .removeIf(
                        child ->
                            child == flow
                                || child.attribute("bpmnElement").equals(id)
                                || Set.of("incoming", "outgoing").contains(child.name())
                                    && child.text().equals(id)));
    root.all().toList().forEach(each -> each.attributes().remove("default", id));
  }

  private static void add(Node root, Node process, String who) {
    Node task = Node.named("userTask", BPMN);
    task.attributes().put("id", "userTask_" + who);
    task.attributes().put("name", "Wait for " + who);
    process.children().add(task);
    Node plane =
        root.all().filter(each -> each.name().equals("BPMNPlane")).findFirst().orElseThrow();
    Node other =
        plane.children().stream()
            .filter(each -> each.name().equals("BPMNShape"))
            .findFirst()
            .orElseThrow();
    Node shape = Node.named("BPMNShape", other.namespace());
    shape.attributes().put("id", "shape_new");
    shape.attributes().put("bpmnElement", "userTask_" + who);
    shape.children().addAll(other.named("Bounds").toList());
    plane.children().add(shape);
  }

  private static MergedFiles merged(byte[] base, byte[] own, byte[] shared) {
    return new MergedFiles(DefinitionKind.DIAGRAM, base, own, shared);
  }

  private static List<String> differences(byte[] before, byte[] after) {
    return Differences.between("task-lifecycle.bpmn", before, after).stream()
        .map(Object::toString)
        .toList();
  }

  private static List<String> drawn(byte[] file) {
    return XmlTree.of(file)
        .orElseThrow()
        .all()
        .filter(each -> each.attributes().containsKey("bpmnElement"))
        .filter(each -> !each.name().equals("BPMNPlane"))
        .map(each -> each.name() + " " + XmlParts.said(each))
        .sorted()
        .toList();
  }

  private static void assertReadable(byte[] file) {
    assertThatCode(() -> Bpmn.readModelFromStream(new ByteArrayInputStream(file)))
        .doesNotThrowAnyException();
  }

  private static byte[] read() {
    try {
      return Files.readAllBytes(Path.of("processes/tasks/task-lifecycle.bpmn"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
