package org.orgo.web.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.orgo.vocabulary.label.Label;
import org.springframework.stereotype.Component;

/** Values whose classes do not tell what they look like. */
@Component
class ValueSchemas implements ModelConverter {

  private static final String LABEL = "[1-9][0-9]{0,3}\\.[1-9][1-5](\\..+)?";

  @Override
  public Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Class<?> raw = TypeFactory.rawClass(type.getType());
    if (JsonNode.class.isAssignableFrom(raw)) {
      Schema<?> open = typed("object");
      open.setAdditionalProperties(true);
      return open;
    }
    if (raw == Label.class) {
      return typed("string").pattern("^" + LABEL + "$").example("1001.11.Ops.Maintenance");
    }
    return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
  }

  private static Schema<?> typed(String type) {
    Schema<?> schema = new Schema<>();
    schema.addType(type);
    return schema;
  }
}
