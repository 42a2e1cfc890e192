package org.orgo.web.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** An address of a task or a case takes its number as well as its id. */
@Component
class ItemNumbers implements OpenApiCustomizer {

  private static final Pattern ITEM = Pattern.compile("/(?:tasks|cases|joins)/\\{(\\w+)}");
  private static final String NUMBER = "^[A-Za-z][A-Za-z0-9]{0,7}-[1-9][0-9]{0,14}$";

  @Override
  public void customise(OpenAPI description) {
    description.getPaths().forEach(ItemNumbers::describe);
  }

  private static void describe(String path, PathItem item) {
    Matcher named = ITEM.matcher(path);
    while (named.find()) {
      item.readOperations().stream()
          .flatMap(operation -> operation.getParameters().stream())
          .filter(parameter -> parameter.getName().equals(named.group(1)))
          .filter(parameter -> "path".equals(parameter.getIn()))
          .forEach(ItemNumbers::describe);
    }
  }

  private static void describe(Parameter parameter) {
    Schema<?> schema = new Schema<>();
    schema.anyOf(List.of(text().format("uuid"), text().pattern(NUMBER)));
    parameter.description("Id of the item, or its number, such as `NSH-1042`").schema(schema);
  }

  private static Schema<?> text() {
    Schema<?> text = new Schema<>();
    text.addType("string");
    return text;
  }
}
