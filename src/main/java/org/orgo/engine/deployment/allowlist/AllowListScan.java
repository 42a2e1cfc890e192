package org.orgo.engine.deployment.allowlist;

import java.util.ArrayDeque;
import java.util.Deque;
import org.orgo.engine.deployment.findings.Findings;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Checks a model against its allow-list while it is being read, and its texts against a rule. */
public final class AllowListScan extends DefaultHandler {

  private static final int MAX_DEPTH = 40;
  private static final int MAX_ELEMENTS = 20_000;
  private static final int MAX_FINDINGS = 50;

  private final AllowList allowed;
  private final TextRule textRule;
  private final Findings findings;
  private Locator locator;
  private final Deque<String> ids = new ArrayDeque<>();
  // One text per open element: what stands before and after a child belongs together.
  private final Deque<StringBuilder> texts = new ArrayDeque<>();
  private int elements;

  AllowListScan(AllowList allowed, TextRule textRule, Findings findings) {
    this.allowed = allowed;
    this.textRule = textRule;
    this.findings = findings;
  }

  /** Says what is wrong with a text or attribute at this place, if anything. */
  public interface TextRule {
    /**
     * @param place the element's short name, for an attribute followed by <code>@</code> and its
     *     short name
     */
    void check(String place, String text, String elementId, Findings findings);
  }

  /**
   * @param kind {@code bpmn} or {@code dmn}
   */
  public static void of(byte[] content, String kind, TextRule textRule, Findings findings) {
    try {
      HardenedXml.read(content, new AllowListScan(AllowList.of(kind), textRule, findings));
    } catch (UnreadableXml unreadable) {
      findings.addAt(
          unreadable.line(),
          null,
          "cannot be read: " + unreadable.getMessage(),
          unreadable.remedy());
    }
  }

  @Override
  public void setDocumentLocator(Locator here) {
    locator = here;
  }

  @Override
  public void startElement(String namespace, String name, String prefixed, Attributes attributes)
      throws UnreadableXml {
    if (ids.size() >= MAX_DEPTH || ++elements > MAX_ELEMENTS) {
      throw new UnreadableXml(
          locator, "it has more elements or levels than any model needs", "Split it");
    }
    String id = attributes.getValue("", "id");
    if (id != null) {
      findings.standsAt(id, locator.getLineNumber());
    }
    ids.push(id != null ? id : ids.isEmpty() ? "" : ids.peek());
    texts.push(new StringBuilder());
    String element = allowed.qualified(namespace, name);
    if (!allowed.allowsElement(namespace, name)) {
      refuse("may not contain " + element, allowed.remedy(namespace, element));
      return;
    }
    for (int each = 0; each < attributes.getLength(); each++) {
      attribute(element, attributes, each);
    }
  }

  private void attribute(String element, Attributes attributes, int index) throws UnreadableXml {
    String namespace = attributes.getURI(index);
    String local = attributes.getLocalName(index);
    String name = namespace.isEmpty() ? local : allowed.qualified(namespace, local);
    String value = attributes.getValue(index);
    String remedy = allowed.remedy(namespace, "@" + (isSchema(namespace) ? local : name));
    if (!allowed.allowsAttribute(element, name)) {
      refuse("may not use " + name + " on " + element, remedy);
    } else if (!allowed.allowsValue(element, name, value)) {
      refuse("may not set " + name + " to " + value + " on " + element, remedy);
    }
    textRule.check(element + "@" + name, value, elementId(), findings);
  }

  private static boolean isSchema(String namespace) {
    return namespace.equals("http://www.w3.org/2001/XMLSchema-instance");
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    texts.peek().append(characters, start, length);
  }

  @Override
  public void endElement(String namespace, String name, String prefixed) {
    textRule.check(
        allowed.qualified(namespace, name), texts.pop().toString(), elementId(), findings);
    ids.pop();
  }

  @Override
  public void processingInstruction(String target, String data) throws UnreadableXml {
    throw new UnreadableXml(locator, "processing instructions are not allowed", "Remove them");
  }

  private void refuse(String reason, String remedy) throws UnreadableXml {
    findings.under("allowed-parts").addAt(locator.getLineNumber(), elementId(), reason, remedy);
    if (findings.list().size() > MAX_FINDINGS) {
      throw new UnreadableXml(
          locator,
          "it has more than " + MAX_FINDINGS + " parts that are not allowed",
          "Mend these first");
    }
  }

  private String elementId() {
    return ids.peek().isEmpty() ? null : ids.peek();
  }
}
