package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The first wall: every statement says whose rows it means. Read from the text as it is written.
 */
@OrgoTest
class MappedStatementTests {

  private static final Pattern NAMES_THE_TENANT =
      Pattern.compile("(?is)#\\{[\\w.]*organizationId\\b");
  private static final Pattern RETURNS_THE_TENANT = Pattern.compile("(?is)\\borganization_id\\b");

  /** All columns of a table; those of a list written out in the same statement may be. */
  private static final Pattern EVERYTHING =
      Pattern.compile("(?is)(select|,)\\s+(\\w+\\.)?\\*\\s+from\\s+(?!unnest|\\()");

  @Autowired
  @Qualifier("sqlSessionFactory")
  SqlSessionFactory tenant;

  @Autowired
  @Qualifier("systemSqlSessionFactory")
  SqlSessionFactory system;

  @Test
  void every_statement_names_its_organization() throws Exception {
    Map<String, String> statements = statements(tenant);
    assertThat(statements).hasSizeGreaterThan(80);
    statements.keySet().removeAll(Reviewed.STATEMENTS_WITHOUT_TENANT.keySet());
    assertThat(withoutMatch(statements, NAMES_THE_TENANT)).isEmpty();
  }

  @Test
  void what_is_read_over_all_tenants_says_whose_it_is() throws Exception {
    assertThat(withoutMatch(statements(system), RETURNS_THE_TENANT)).isEmpty();
    assertThat(system.getConfiguration().getMappedStatements())
        .filteredOn(MappedStatement.class::isInstance)
        .allMatch(statement -> isRead(statement));
  }

  @Test
  void the_reviewed_exceptions_exist() throws Exception {
    assertThat(statements(tenant))
        .containsKeys(Reviewed.STATEMENTS_WITHOUT_TENANT.keySet().toArray(String[]::new));
  }

  @Test
  void no_text_is_pasted_into_a_statement_and_no_column_is_read_unseen() throws Exception {
    for (SqlSessionFactory factory : List.of(tenant, system)) {
      statements(factory)
          .forEach(
              (name, sql) -> {
                assertThat(sql).as(name).doesNotContain("${");
                assertThat(EVERYTHING.matcher(sql).find()).as(name + " reads *").isFalse();
              });
    }
  }

  @Test
  void nothing_is_cached_longer_than_a_statement() {
    for (SqlSessionFactory factory : List.of(tenant, system)) {
      assertThat(factory.getConfiguration().isCacheEnabled()).isFalse();
      assertThat(factory.getConfiguration().getLocalCacheScope())
          .isEqualTo(LocalCacheScope.STATEMENT);
      assertThat(factory.getConfiguration().getCaches()).isEmpty();
    }
  }

  @Test
  void a_forgotten_tenant_would_be_noticed() {
    Map<String, String> bad = Map.of("X.a", "select title from tasks where task_id = #{id}");
    assertThat(withoutMatch(bad, NAMES_THE_TENANT)).containsExactly("X.a");
    assertThat(EVERYTHING.matcher("select\n  t.* from tasks t").find()).isTrue();
    assertThat(EVERYTHING.matcher("select count(*) from tasks").find()).isFalse();
  }

  private static boolean isRead(MappedStatement statement) {
    return statement.getSqlCommandType().name().equals("SELECT");
  }

  private static List<String> withoutMatch(Map<String, String> statements, Pattern wanted) {
    return statements.entrySet().stream()
        .filter(statement -> !wanted.matcher(statement.getValue()).find())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, String> statements(SqlSessionFactory factory) throws Exception {
    Map<String, String> texts = new TreeMap<>();
    Collection<?> all = factory.getConfiguration().getMappedStatements();
    for (Object each : Set.copyOf(all)) {
      if (each instanceof MappedStatement statement && !statement.getId().contains("!")) {
        int dot = statement.getId().lastIndexOf('.');
        Class<?> mapper = Class.forName(statement.getId().substring(0, dot));
        String name = statement.getId().substring(dot + 1);
        texts.put(mapper.getSimpleName() + "." + name, text(mapper, name));
      }
    }
    return texts;
  }

  private static String text(Class<?> mapper, String name) throws Exception {
    String annotated =
        Arrays.stream(mapper.getMethods())
            .filter(method -> method.getName().equals(name))
            .flatMap(MappedStatementTests::sql)
            .findFirst()
            .orElse(null);
    return annotated != null ? annotated : fromXml(mapper, name);
  }

  private static Stream<String> sql(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(MappedStatementTests::lines)
        .filter(lines -> lines.length > 0)
        .map(lines -> String.join(" ", lines));
  }

  private static String[] lines(Annotation annotation) {
    if (annotation instanceof Select select) {
      return select.value();
    }
    if (annotation instanceof Insert insert) {
      return insert.value();
    }
    if (annotation instanceof Update update) {
      return update.value();
    }
    return annotation instanceof Delete delete ? delete.value() : new String[0];
  }

  private static String fromXml(Class<?> mapper, String name) throws Exception {
    Document file = parse(mapper.getName());
    Element statement = byId(file, name);
    StringBuilder text = new StringBuilder(statement.getTextContent());
    NodeList includes = statement.getElementsByTagName("include");
    for (int i = 0; i < includes.getLength(); i++) {
      String fragment = ((Element) includes.item(i)).getAttribute("refid");
      int dot = fragment.lastIndexOf('.');
      Document home = dot < 0 ? file : parse(fragment.substring(0, dot));
      text.append(' ').append(byId(home, fragment.substring(dot + 1)).getTextContent());
    }
    return text.toString();
  }

  private static Document parse(String mapper)
      throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    try (var in = new ClassPathResource(mapper.replace('.', '/') + ".xml").getInputStream()) {
      return parsers.newDocumentBuilder().parse(in);
    }
  }

  private static Element byId(Document file, String id) {
    NodeList all = file.getDocumentElement().getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getAttribute("id").equals(id)) {
        return element;
      }
    }
    throw new IllegalStateException("No statement " + id);
  }
}
