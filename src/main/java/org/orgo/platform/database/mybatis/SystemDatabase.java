package org.orgo.platform.database.mybatis;

import com.zaxxer.hikari.HikariDataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.mapper.MapperScannerConfigurer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Cross-tenant reading as orgo_system: a pool of its own, read only, for the mappers in packages
 * named {@code persistence.system}. It sees the few tables a migration opened to it.
 */
@Configuration(proxyBeanMethods = false)
class SystemDatabase {

  @Bean(defaultCandidate = false)
  SqlSessionFactory systemSqlSessionFactory(@Qualifier("systemPool") HikariDataSource systemPool)
      throws Exception {
    org.apache.ibatis.session.Configuration configuration =
        new org.apache.ibatis.session.Configuration();
    MyBatisConfiguration.configure(configuration);
    SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
    factory.setDataSource(systemPool);
    factory.setConfiguration(configuration);
    return factory.getObject();
  }

  @Bean
  static MapperScannerConfigurer systemMappers() {
    MapperScannerConfigurer scanner = new MapperScannerConfigurer();
    scanner.setBasePackage("org.orgo.**.persistence.system");
    scanner.setSqlSessionFactoryBeanName("systemSqlSessionFactory");
    return scanner;
  }
}
