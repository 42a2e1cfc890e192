package org.orgo.studio.help;

import java.util.List;
import org.orgo.web.Layout;

/** All how-tos of the studio. */
public record HelpPage(Layout layout, List<HelpTopic> topics) {}
