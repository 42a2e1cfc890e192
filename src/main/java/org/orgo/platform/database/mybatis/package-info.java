/** How values of Orgo travel to and from PostgreSQL. */
package org.orgo.platform.database.mybatis;
