package org.orgo.studio.help;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Leads from how-to to how-to inside the studio. What is not packed, such as a decision record, is
 * not linked: its words stay.
 */
final class HelpLinks extends AbstractVisitor {

  private static final Pattern TOPIC = Pattern.compile("(?<name>[\\w-]+)\\.md(?<anchor>#.*)?");
  private static final Pattern PICTURE = Pattern.compile("\\.\\./images/(?<name>[\\w-]+\\.png)");
  private static final Pattern SAME_PAGE_OR_WEB = Pattern.compile("#.*|https?://.*");

  private final List<String> topics;

  HelpLinks(List<String> topics) {
    this.topics = topics;
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    Matcher topic = TOPIC.matcher(link.getDestination());
    if (topic.matches() && topics.contains(topic.group("name"))) {
      String anchor = topic.group("anchor") == null ? "" : topic.group("anchor");
      link.setDestination("/studio/help/" + topic.group("name") + anchor);
    } else if (!SAME_PAGE_OR_WEB.matcher(link.getDestination()).matches()) {
      leaveTheWords(link);
    }
  }

  @Override
  public void visit(Image image) {
    Matcher picture = PICTURE.matcher(image.getDestination());
    if (picture.matches()) {
      image.setDestination("/studio/help/pictures/" + picture.group("name"));
    } else {
      leaveTheWords(image);
    }
  }

  private static void leaveTheWords(Node node) {
    for (Node word = node.getFirstChild(); word != null; word = node.getFirstChild()) {
      node.insertBefore(word);
    }
    node.unlink();
  }
}
