package org.orgo.engine.deployment.allowlist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)");

  private HardenedXml() {}

  public static void read(byte[] content, DefaultHandler handler) throws UnreadableXml {
    try {
      SAXParser parser = factory().newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      parser.parse(new InputSource(new ByteArrayInputStream(content)), handler);
    } catch (SAXException failure) {
      throw isAsEncoded(content) ? UnreadableXml.of(failure) : UnreadableXml.encoding();
    } catch (IOException undecodable) {
      // The bytes are in memory: only decoding them can fail.
      throw UnreadableXml.encoding();
    } catch (ParserConfigurationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Whether the bytes are UTF-8, which they are to be where the file names nothing else. */
  private static boolean isAsEncoded(byte[] content) {
    String start =
        new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
    Matcher named = ENCODING.matcher(start);
    if (named.find() && !named.group(1).equalsIgnoreCase("UTF-8")) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException other) {
      return false;
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
