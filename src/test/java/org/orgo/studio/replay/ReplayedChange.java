package org.orgo.studio.replay;

import java.util.UUID;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.signals.NewSignal;
import org.orgo.vocabulary.work.SignalSource;

/** What tests of replays send, and how they would have it routed. */
public final class ReplayedChange {

  private ReplayedChange() {}

  /** The routing of labels, where what goes to the role of its label goes to triage. */
  public static String toTriage() {
    return TableFiles.xml("label-routing")
        .replaceAll("(_ownerRole\">\\s*<text>)role(</text>)", "$1\"Triage\"$2");
  }

  public static NewSignal drip() {
    return new NewSignal(
        SignalSource.API,
        "The tap drips",
        "Since " + UUID.randomUUID(),
        "visitor@example.org",
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
