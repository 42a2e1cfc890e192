package org.orgo.platform.database.mybatis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.mybatis.spring.mapper.MapperScannerConfigurer;
import org.orgo.platform.Id;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** One MyBatis for all modules: records by constructor, no caches that could outlive a tenant. */
@Configuration(proxyBeanMethods = false)
class MyBatisConfiguration {

  @Bean
  static MapperScannerConfigurer tenantMappers() {
    MapperScannerConfigurer scanner = new MapperScannerConfigurer();
    scanner.setBasePackage("org.orgo");
    scanner.setAnnotationClass(Mapper.class);
    scanner.setSqlSessionFactoryBeanName("sqlSessionFactory");
    return scanner;
  }

  @Bean
  ConfigurationCustomizer orgoMyBatis() {
    return MyBatisConfiguration::configure;
  }

  static void configure(org.apache.ibatis.session.Configuration configuration) {
    configuration.setMapUnderscoreToCamelCase(true);
    configuration.setArgNameBasedConstructorAutoMapping(true);
    configuration.setCacheEnabled(false);
    configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    configuration.setJdbcTypeForNull(org.apache.ibatis.type.JdbcType.NULL);
    TypeHandlerRegistry handlers = configuration.getTypeHandlerRegistry();
    handlers.register(UUID.class, new UuidTypeHandler());
    handlers.register(Instant.class, new InstantTypeHandler());
    handlers.register(Duration.class, new DurationTypeHandler());
    handlers.register(ObjectNode.class, new JsonTypeHandler<>(ObjectNode.class));
    handlers.register(JsonNode.class, new JsonTypeHandler<>(JsonNode.class));
    handlers.register((Class<?>) List.class, StringListTypeHandler.class);
    idTypes().forEach(idType -> registerId(handlers, idType));
  }

  private static <T extends Id> void registerId(TypeHandlerRegistry handlers, Class<T> idType) {
    handlers.register(idType, new IdTypeHandler<>(idType));
  }

  private static List<Class<? extends Id>> idTypes() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Id.class));
    return scanner.findCandidateComponents("org.orgo").stream()
        .map(BeanDefinition::getBeanClassName)
        .<Class<? extends Id>>map(
            name -> ClassUtils.resolveClassName(name, null).asSubclass(Id.class))
        .toList();
  }
}
