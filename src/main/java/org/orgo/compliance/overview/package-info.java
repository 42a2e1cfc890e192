/** The room of the compliance officer: its one entry in the navigation, and what waits in it. */
package org.orgo.compliance.overview;
