package org.orgo.engine.deployment.allowlist;

import org.springframework.lang.Nullable;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A file cannot be read any further, said in our words; the parser's own follow its locale. */
public final class UnreadableXml extends SAXException {

  private static final long serialVersionUID = 1L;

  private static final String SAVE = "Save it again in the modeler";

  private final Integer line;
  private final String remedy;

  UnreadableXml(Locator place, String reason, String remedy) {
    this(place.getLineNumber(), reason, remedy);
  }

  private UnreadableXml(Integer line, String reason, String remedy) {
    super(reason);
    this.line = line;
    this.remedy = remedy;
  }

  static UnreadableXml of(SAXException failure) {
    if (failure instanceof UnreadableXml ours) {
      return ours;
    }
    if (!(failure instanceof SAXParseException parsing)) {
      return new UnreadableXml((Integer) null, "it is not well-formed XML", SAVE);
    }
    // The parser names the feature that forbids it, in every language.
    if (String.valueOf(parsing.getMessage()).contains("disallow-doctype-decl")) {
      return new UnreadableXml(
          parsing.getLineNumber(),
          "it declares a document type (DOCTYPE)",
          "Remove the declaration; nothing is loaded from elsewhere");
    }
    return new UnreadableXml(
        parsing.getLineNumber() < 0 ? null : parsing.getLineNumber(),
        "it is not well-formed XML at column " + parsing.getColumnNumber(),
        SAVE);
  }

  /** The bytes are not what the file says they are. */
  static UnreadableXml encoding() {
    return new UnreadableXml(
        (Integer) null, "it is not written in the encoding that it names", "Save it as UTF-8");
  }

  /** From 1; null when it is the file as a whole. */
  @Nullable
  public Integer line() {
    return line;
  }

  /** What to do about it, as a sentence without its full stop. */
  public String remedy() {
    return remedy;
  }
}
