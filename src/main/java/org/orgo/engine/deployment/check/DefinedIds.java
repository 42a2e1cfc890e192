package org.orgo.engine.deployment.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.orgo.engine.deployment.allowlist.HardenedXml;
import org.orgo.engine.deployment.allowlist.UnreadableXml;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The processes and decisions that a deployment contains and that its diagrams may call. */
final class DefinedIds extends DefaultHandler {

  private final Set<String> ids = new HashSet<>();

  private DefinedIds() {}

  static Set<String> in(Collection<byte[]> contents) {
    DefinedIds found = new DefinedIds();
    contents.forEach(found::read);
    return found.ids;
  }

  @Override
  public void startElement(String namespace, String name, String prefixed, Attributes attributes) {
    if ((name.equals("process") || name.equals("decision")) && attributes.getValue("id") != null) {
      ids.add(attributes.getValue("id"));
    }
  }

  private void read(byte[] content) {
    try {
      HardenedXml.read(content, this);
    } catch (UnreadableXml notXml) {
      // A form, or something the check of this resource reports itself.
    }
  }
}
