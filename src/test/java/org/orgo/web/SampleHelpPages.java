package org.orgo.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orgo.studio.help.HelpPage;
import org.orgo.studio.help.HelpTopic;
import org.orgo.studio.help.HelpTopicPage;
import org.orgo.studio.help.HelpTopics;
import org.orgo.web.SamplePages.Sample;

/** The how-tos inside the studio, all of them. */
final class SampleHelpPages {

  private static final HelpTopics TOPICS = new HelpTopics();

  private final Layout layout;

  SampleHelpPages(Layout layout) {
    this.layout = layout;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("help", new Sample("help", new HelpPage(layout, TOPICS.all())));
    for (HelpTopic topic : TOPICS.all()) {
      samples.put(
          "help-" + topic.name(), new Sample("help-topic", new HelpTopicPage(layout, topic)));
    }
    return samples;
  }
}
