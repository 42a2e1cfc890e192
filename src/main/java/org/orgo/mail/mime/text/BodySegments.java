package org.orgo.mail.mime.text;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.orgo.mail.mime.ReadingBudget;

/** Joins the shown parts, once as text and once as HTML, and counts their links. */
public final class BodySegments {

  private static final Pattern BARE_LINK = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

  /** One shown part of a mail. */
  private record BodySegment(boolean html, String content, int alternative) {}

  private final ReadingBudget budget;
  private final List<BodySegment> segments = new ArrayList<>();

  public BodySegments(ReadingBudget budget) {
    this.budget = budget;
  }

  /**
   * @param alternative number of its multipart/alternative, 0 for none
   */
  public void add(boolean html, String content, int alternative) {
    segments.add(new BodySegment(html, content, alternative));
  }

  /** Adds what a wrapped mail says, unless the mail says something itself. */
  public void addUnlessWritten(boolean html, String content) {
    boolean written = segments.stream().anyMatch(segment -> !segment.content().isBlank());
    if (content != null && !written) {
      add(html, CleanText.of(content), 0);
    }
  }

  /** Whether there is more markup than became text. */
  public boolean isCut() {
    return segments.stream()
        .anyMatch(
            segment -> segment.html() && !hasSibling(segment) && HtmlMail.isCut(segment.content()));
  }

  public String text() {
    StringJoiner text = new StringJoiner("\n\n");
    for (BodySegment segment : segments) {
      budget.time();
      if (segment.html()) {
        Document document = HtmlMail.document(segment.content());
        document.select("a[href]").forEach(link -> budget.link());
        if (!hasSibling(segment)) {
          text.add(HtmlMail.text(document));
        }
      } else {
        countBareLinks(segment.content());
        text.add(segment.content());
      }
      budget.time();
    }
    return text.toString();
  }

  /** The HTML; null when no part is HTML. */
  public String html() {
    if (segments.stream().noneMatch(BodySegment::html)) {
      return null;
    }
    StringJoiner html = new StringJoiner("\n");
    for (BodySegment segment : segments) {
      if (segment.html()) {
        html.add(segment.content());
      } else if (!hasSibling(segment)) {
        html.add("<pre>" + Entities.escape(segment.content()) + "</pre>");
      }
    }
    return html.toString();
  }

  private void countBareLinks(String content) {
    Matcher link = BARE_LINK.matcher(content);
    while (link.find()) {
      budget.link();
    }
  }

  /** Whether the same stands in the other form; mailers write empty parts too. */
  private boolean hasSibling(BodySegment segment) {
    return segment.alternative() != 0
        && segments.stream()
            .anyMatch(
                other ->
                    other.alternative() == segment.alternative()
                        && other.html() != segment.html()
                        && !other.content().isBlank());
  }
}
