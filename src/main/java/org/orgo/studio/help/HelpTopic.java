package org.orgo.studio.help;

import java.util.List;
import java.util.Set;

/**
 * A how-to, rendered.
 *
 * @param lead its first sentence, as plain text
 * @param html everything below its title; escaped and checked by the renderer
 * @param anchors the ids that a link may lead to
 */
public record HelpTopic(
    String name,
    String title,
    String lead,
    String html,
    List<HelpSection> sections,
    Set<String> anchors) {

  /** A heading of the topic, to jump to. */
  public record HelpSection(String anchor, String title) {}

  public String href() {
    return "/studio/help/" + name;
  }
}
