package org.orgo.studio.help;

import org.orgo.web.Layout;

/** One how-to. */
public record HelpTopicPage(Layout layout, HelpTopic topic) {}
