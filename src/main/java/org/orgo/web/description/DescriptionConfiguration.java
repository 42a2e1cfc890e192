package org.orgo.web.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the description says before the first route: title, version, how to authenticate. */
@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {

  private static final String ABOUT =
      """
      Signals come in and become routed, escalating, tracked work.

      Every answer is of the organization whose member asks; what belongs to another organization
      does not exist. Names are written in snake_case, times in UTC (RFC 3339), durations as in ISO
      8601. A field without a value is left out. Refusals and failures are problems (RFC 9457) with
      a stable `code`. Settled words are accepted in any letter case. A list that has more
      names where to go on as `next_cursor`.
      """;

  DescriptionConfiguration() {
    ModelResolver.enumsAsRef = true; // each settled word stands once
    ModelResolver.NULLABLE_ANNOTATIONS = List.of(); // a field without a value is left out
  }

  @Bean
  OpenAPI description(ObjectProvider<BuildProperties> build) {
    BuildProperties named = build.getIfAvailable();
    return new OpenAPI()
        .info(
            new Info()
                .title("Orgo")
                .version(named == null ? "unpackaged" : named.getVersion())
                .description(ABOUT)
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .servers(List.of(new Server().url("/").description("Where this description was read")))
        .components(AnswerHeaders.in(securitySchemes()))
        .security(List.of(new SecurityRequirement().addList(Login.BEARER)));
  }

  /** Names and bodies as the application itself writes and reads them. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE) // the last word: the other converters stand before it
  ModelResolver modelResolver(ObjectMapper json, RequestBodies bodies) {
    ObjectMapper copy = json.copy();
    copy.setAnnotationIntrospector(
        new PresentUnlessNullable(
            copy.getSerializationConfig().getAnnotationIntrospector(), bodies));
    ModelResolver resolver = new ModelResolver(copy);
    resolver.openapi31(true);
    return resolver;
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  OpenApiCustomizer refusals() {
    return description -> RefusalResponses.in(description.getComponents());
  }

  private static Components securitySchemes() {
    return new Components()
        .addSecuritySchemes(
            Login.BEARER,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A token that `POST /api/v3/tokens` gave"))
        .addSecuritySchemes(
            Login.BASIC,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description("E-mail and password of an account"));
  }
}
