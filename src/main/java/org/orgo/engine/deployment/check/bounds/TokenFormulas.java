package org.orgo.engine.deployment.check.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * How the tokens of a step follow from those of the steps behind it: a choice has those of its
 * larger branch, a split those of all, and at a join each token is its share of what goes on.
 * Whatever is not known beforehand counts as if it happened.
 */
final class TokenFormulas {

  private static final DoubleSupplier ONE = () -> 1;

  private final FlowGraph graph;
  private final PersonLoops loops;
  private final InclusiveBlocks blocks;
  private final ToDoubleFunction<FlowNode> behind;
  private final ToDoubleFunction<String> ofCalled;

  TokenFormulas(
      FlowGraph graph, ToDoubleFunction<FlowNode> behind, ToDoubleFunction<String> ofCalled) {
    this.graph = graph;
    this.loops = new PersonLoops(graph);
    this.blocks = new InclusiveBlocks(graph);
    this.behind = behind;
    this.ofCalled = ofCalled;
  }

  DoubleSupplier at(FlowNode node) {
    List<DoubleSupplier> instead = new ArrayList<>(List.of(inside(node), after(node)));
    List<DoubleSupplier> beside = new ArrayList<>();
    for (BoundaryEvent event : graph.boundaryEvents(node)) {
      DoubleSupplier there = loops.byPerson(node, event) ? ONE : of(event);
      if (event.cancelActivity()) {
        instead.add(there);
      } else {
        beside.add(times(firings(event), there));
      }
    }
    graph.caughtFrom(node).forEach(event -> beside.add(of(event)));
    return sum(largest(instead), sum(beside));
  }

  /** Of one start of a process or sub-process. */
  DoubleSupplier in(ModelElementInstance scope) {
    List<DoubleSupplier> instead = new ArrayList<>(List.of(ONE));
    List<DoubleSupplier> beside = new ArrayList<>();
    FlowGraph.starts(scope).forEach(start -> instead.add(of(start)));
    FlowGraph.eventStarts(scope)
        .forEach(
            start -> {
              if (start.isInterrupting()) {
                instead.add(of(start));
              } else {
                beside.add(times(firings(start), of(start)));
              }
            });
    return sum(largest(instead), sum(beside));
  }

  private DoubleSupplier after(FlowNode node) {
    List<DoubleSupplier> next = new ArrayList<>();
    for (FlowNode target : graph.targets(node)) {
      next.add(loops.byPerson(node, target) ? ONE : of(target));
    }
    boolean oneOnly = node instanceof ExclusiveGateway || node instanceof EventBasedGateway;
    DoubleSupplier all = oneOnly ? largest(next) : sum(next);
    boolean joins = node instanceof ParallelGateway || blocks.isClosedBy(node);
    double share = joins ? Math.max(1, graph.incoming(node)) : 1;
    return () -> Math.max(1, all.getAsDouble() / share);
  }

  private DoubleSupplier inside(FlowNode node) {
    if (!(node instanceof Activity activity)) {
      return ONE;
    }
    DoubleSupplier each = ONE;
    if (node instanceof SubProcess inner) {
      each = in(inner);
    } else if (node instanceof CallActivity call && call.getCalledElement() != null) {
      double called = ofCalled.applyAsDouble(call.getCalledElement());
      each = () -> called;
    }
    return Repetitions.isOneAfterAnother(activity) ? each : times(Repetitions.own(activity), each);
  }

  private DoubleSupplier of(FlowNode node) {
    return () -> behind.applyAsDouble(node);
  }

  private static double firings(CatchEvent event) {
    return event.getChildElementsByType(TimerEventDefinition.class).stream()
        .mapToDouble(timer -> TimerPause.of(timer).repeats())
        .findFirst()
        .orElse(1);
  }

  private static DoubleSupplier times(double factor, DoubleSupplier count) {
    return () -> factor * count.getAsDouble();
  }

  private static DoubleSupplier largest(Collection<DoubleSupplier> counts) {
    DoubleSupplier[] all = counts.toArray(DoubleSupplier[]::new);
    return () -> Arrays.stream(all).mapToDouble(DoubleSupplier::getAsDouble).max().orElse(0);
  }

  private static DoubleSupplier sum(DoubleSupplier... counts) {
    return () -> Stream.of(counts).mapToDouble(DoubleSupplier::getAsDouble).sum();
  }

  private static DoubleSupplier sum(Collection<DoubleSupplier> counts) {
    return sum(counts.toArray(DoubleSupplier[]::new));
  }
}
