/** Type handlers and the mapper configuration: how our values travel to and from PostgreSQL. */
package org.orgo.platform.database.mybatis;
