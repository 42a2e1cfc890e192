package org.orgo.engine.deployment.allowlist;

import java.util.ArrayDeque;
import java.util.Deque;
import org.orgo.engine.deployment.findings.Findings;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
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

  public static void of(byte[] content, String allowList, TextRule textRule, Findings findings) {
    try {
      AllowList allowed = AllowList.named(allowList);
      HardenedXml.read(content, new AllowListScan(allowed, textRule, findings));
    } catch (SAXException refusal) {
      findings.add(null, "cannot be read: " + refusal.getMessage(), "Save it again in the modeler");
    }
  }

  @Override
  public void setDocumentLocator(Locator here) {
    locator = here;
  }

  @Override
  public void startElement(String namespace, String name, String prefixed, Attributes attributes)
      throws SAXException {
    if (ids.size() >= MAX_DEPTH || ++elements > MAX_ELEMENTS) {
      throw new SAXException("more elements or levels than any model needs");
    }
    String id = attributes.getValue("", "id");
    if (id != null) {
      findings.standsAt(id, locator.getLineNumber());
    }
    ids.push(id != null ? id : ids.isEmpty() ? "" : ids.peek());
    texts.push(new StringBuilder());
    if (!allowed.allowsElement(namespace, name)) {
      refuse("may not contain " + allowed.qualified(namespace, name));
      return;
    }
    for (int each = 0; each < attributes.getLength(); each++) {
      attribute(namespace, name, attributes, each);
    }
  }

  private void attribute(String namespace, String name, Attributes attributes, int index)
      throws SAXException {
    String attributeNamespace = attributes.getURI(index);
    String attribute = attributes.getLocalName(index);
    String shortName =
        attributeNamespace.isEmpty() ? attribute : allowed.qualified(attributeNamespace, attribute);
    String element = allowed.qualified(namespace, name);
    if (!allowed.allowsAttribute(namespace, name, attributeNamespace, attribute)) {
      refuse("may not use " + shortName + " on " + element);
    }
    textRule.check(element + "@" + shortName, attributes.getValue(index), elementId(), findings);
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
  public void processingInstruction(String target, String data) throws SAXException {
    throw new SAXException("processing instructions are not allowed");
  }

  private void refuse(String reason) throws SAXException {
    findings
        .under("allowed-parts")
        .addAt(
            locator.getLineNumber(),
            elementId(),
            reason,
            "Remove it; only what the list of allowed parts names is run");
    if (findings.list().size() > MAX_FINDINGS) {
      throw new SAXException("more than " + MAX_FINDINGS + " parts that are not allowed");
    }
  }

  private String elementId() {
    return ids.peek().isEmpty() ? null : ids.peek();
  }
}
