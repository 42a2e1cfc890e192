package org.orgo.engine.deployment.allowlist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML of unknown origin without loading anything besides its bytes: no document type, no
 * entity, no outside schema. Streams, so that deep nesting costs nothing.
 */
public final class HardenedXml {

  private HardenedXml() {}

  public static void read(byte[] content, DefaultHandler handler) throws SAXException {
    try {
      SAXParser parser = factory().newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      parser.parse(new InputSource(new ByteArrayInputStream(content)), handler);
    } catch (ParserConfigurationException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static SAXParserFactory factory() throws ParserConfigurationException, SAXException {
    // The JDK's own parser: another one on the class path might not know these features.
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory.setXIncludeAware(false);
    return factory;
  }
}
