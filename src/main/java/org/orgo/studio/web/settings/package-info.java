/** Domains, profile and calendar as plain forms, each value with what it changes. */
package org.orgo.studio.web.settings;
