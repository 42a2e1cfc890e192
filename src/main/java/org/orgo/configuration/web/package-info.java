/** The page on which administrators export and import the configuration. */
package org.orgo.configuration.web;
