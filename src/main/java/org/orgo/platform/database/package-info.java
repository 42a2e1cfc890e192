/** The embedded server, migrations, connection pools and the checks that refuse an unsafe start. */
package org.orgo.platform.database;
