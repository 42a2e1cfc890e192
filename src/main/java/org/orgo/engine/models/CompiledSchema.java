package org.orgo.engine.models;

import java.net.URL;
import java.util.Arrays;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * Schemas of the engine's model library, compiled once. Its own readers name them to the XML parser
 * as files, which reads and compiles all of them for each model: six for a table, five sixths of
 * the time that reading it took.
 */
final class CompiledSchema {

  private static final String LANGUAGE = "http://java.sun.com/xml/jaxp/properties/schemaLanguage";
  private static final String FILES = "http://java.sun.com/xml/jaxp/properties/schemaSource";

  private final Schema schema;

  /**
   * @param library a class of the library that has the files
   * @param files their names in it
   */
  CompiledSchema(Class<?> library, String... files) {
    ClassLoader loader = library.getClassLoader();
    Source[] sources =
        Arrays.stream(files)
            .map(loader::getResource)
            .map(URL::toString)
            .map(StreamSource::new)
            .toArray(Source[]::new);
    try {
      SchemaFactory compiler = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      // these files include each other, out of whatever the library is packed in
      compiler.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "all");
      schema = compiler.newSchema(sources);
    } catch (SAXException broken) {
      throw new IllegalStateException("A schema of the model library is broken", broken);
    }
  }

  /** Takes the place of the files that the library's reader has just named. */
  void replaceFiles(DocumentBuilderFactory parsers) {
    parsers.setAttribute(LANGUAGE, null);
    parsers.setAttribute(FILES, null);
    parsers.setValidating(false); // by a DTD, that is; a schema always does
    parsers.setSchema(schema);
  }
}
