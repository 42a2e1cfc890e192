package org.orgo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page whose controller is not known to the error pages would answer each refusal with a 500. */
@OrgoTest
class PageErrorsTests {

  @Autowired Collection<RequestMappingHandlerMapping> mappings;

  @Test
  void the_controller_of_every_page_has_error_pages() {
    String[] known = PageErrors.class.getAnnotation(ControllerAdvice.class).value();
    Stream<Class<?>> controllers =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
            .<Class<?>>map(method -> method.getBeanType())
            .filter(type -> type.getPackageName().startsWith("org.orgo."))
            .filter(type -> !AnnotatedElementUtils.hasAnnotation(type, RestController.class))
            .distinct();
    assertThat(controllers)
        .hasSizeGreaterThan(20)
        .allMatch(
            type -> Arrays.stream(known).anyMatch(each -> type.getName().startsWith(each + ".")));
  }
}
