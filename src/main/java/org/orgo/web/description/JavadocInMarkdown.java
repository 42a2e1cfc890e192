package org.orgo.web.description;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What Javadoc says, in the description's form and under the names of the wire. */
@Component
class JavadocInMarkdown extends SpringDocJavadocProvider {

  private final SnakeCaseStrategy names = new SnakeCaseStrategy();

  @Override
  public String getClassJavadoc(Class<?> type) {
    return markdown(super.getClassJavadoc(type));
  }

  @Override
  public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
    return super.getRecordClassParamJavadoc(type).entrySet().stream()
        .collect(
            Collectors.toMap(
                each -> names.translate(each.getKey()), each -> markdown(each.getValue())));
  }

  @Override
  public String getMethodJavadocDescription(Method method) {
    return markdown(super.getMethodJavadocDescription(method));
  }

  @Override
  public String getMethodJavadocReturn(Method method) {
    return markdown(super.getMethodJavadocReturn(method));
  }

  @Override
  public String getParamJavadoc(Method method, String name) {
    return markdown(super.getParamJavadoc(method, name));
  }

  private static String markdown(String html) {
    return html == null
        ? null
        : HtmlUtils.htmlUnescape(html.replaceAll("</?code>", "`").replaceAll("\\s+", " ").strip());
  }
}
