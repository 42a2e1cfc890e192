package org.orgo.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.orgo.platform.database.StartCheck;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/**
 * Reads the settings of every module once. Spring would find a value that cannot be read only when
 * it makes the first bean that wants it, long after the start of the database.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingsRecords implements StartCheck {

  private static final String NAMED_SO = "classpath*:org/orgo/**/*Properties.class";

  @Override
  public void run(Environment environment) {
    Binder settings = Binder.get(environment);
    SimpleMetadataReaderFactory classes = new SimpleMetadataReaderFactory();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(NAMED_SO)) {
        String name = classes.getMetadataReader(file).getClassMetadata().getClassName();
        read(settings, ClassUtils.resolveClassName(name, getClass().getClassLoader()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void read(Binder settings, Class<?> type) {
    ConfigurationProperties named = type.getAnnotation(ConfigurationProperties.class);
    if (named != null) {
      settings.bindOrCreate(named.value(), Bindable.of(type));
    }
  }
}
