package org.orgo.engine.walls;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The queries of the engine as they are written, each with what it includes. */
final class EngineStatements {

  private static final String PLACE = "classpath*:org/camunda/bpm/engine/impl/mapping/entity/*.xml";

  private final Map<String, Element> fragments = new HashMap<>();
  private final Map<String, Element> selects = new TreeMap<>();

  static EngineStatements read() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    DocumentBuilder parser = factory.newDocumentBuilder();
    EngineStatements statements = new EngineStatements();
    for (Resource each : new PathMatchingResourcePatternResolver().getResources(PLACE)) {
      try (InputStream text = each.getInputStream()) {
        statements.collect(parser.parse(text).getDocumentElement());
      }
    }
    return statements;
  }

  private void collect(Element mapper) {
    NodeList sql = mapper.getElementsByTagName("sql");
    for (int i = 0; i < sql.getLength(); i++) {
      Element each = (Element) sql.item(i);
      fragments.put(each.getAttribute("id"), each);
      fragments.put(mapper.getAttribute("namespace") + "." + each.getAttribute("id"), each);
    }
    NodeList found = mapper.getElementsByTagName("select");
    for (int i = 0; i < found.getLength(); i++) {
      Element each = (Element) found.item(i);
      selects.put(each.getAttribute("id"), each);
    }
  }

  Set<String> names() {
    return selects.keySet();
  }

  /** Whether its where clause holds the engine's tenant check. */
  boolean checksTenant(String name) {
    return text(selects.get(name), new HashSet<>()).contains("TenantCheckEnabled");
  }

  private String text(Node node, Set<String> open) {
    StringBuilder text = new StringBuilder();
    if (node instanceof Element element) {
      text.append(element.getAttribute("test")).append(' ');
      String included = element.getAttribute("refid");
      if (fragments.containsKey(included) && open.add(included)) {
        text.append(text(fragments.get(included), open));
        open.remove(included);
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      text.append(text(child, open));
    }
    return text.toString();
  }
}
