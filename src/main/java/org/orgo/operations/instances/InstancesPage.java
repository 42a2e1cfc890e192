package org.orgo.operations.instances;

import java.util.List;
import java.util.Locale;
import org.orgo.engine.operations.ProcessRun;
import org.orgo.engine.operations.RunState;
import org.orgo.web.Layout;

/**
 * Running instances of one state.
 *
 * @param about what was searched for, or the empty text
 * @param nextHref more of them, or null
 */
public record InstancesPage(
    Layout layout, RunState state, String about, List<ProcessRun> instances, String nextHref) {

  public static final List<RunState> STATES = List.of(RunState.values());

  public static String href(RunState state) {
    return "/operations/instances?state=" + state.name().toLowerCase(Locale.ROOT);
  }
}
