import Language

/// The words that names of services are made of beside the name itself: common nouns and modifiers of the trade,
/// none of which belongs to one company.
enum NameWords {
    /// Say nothing about which service is meant.
    static let determiners: WordSet = [
        "the", "a", "an", "its", "their", "our", "his", "her", "your", "this", "that", "these", "those", "all", "both", "every",
        "each", "other", "various", "any",
    ]
    /// Stress the whole: "the core API" is the API.
    static let emphases: WordSet = [
        "core", "critical", "primary", "main", "entire", "whole", "popular", "flagship", "underlying", "overall", "central", "key",
        "underpinning", "essential", "official", "actual",
    ]
    /// Name a part without saying which.
    static let quantifiers: WordSet = [
        "some", "specific", "certain", "several", "individual", "select", "selected", "many", "most", "few", "parts", "portions",
        "one", "two", "three",
    ]
    /// Follow a name without naming another thing: "Windows devices", "the Instagram app", "Claude AI".
    static let wholes: WordSet = [
        "service", "services", "platform", "platforms", "website", "websites", "site", "sites", "app", "apps", "application",
        "applications", "system", "systems", "product", "products", "domain", "domains", "network", "networks", "ecosystem",
        "software", "chatbot", "assistant", "ai", "machine", "machines", "device", "devices", "computer", "computers", "host", "hosts",
        "pc", "pcs", "client", "clients", "customer", "customers", "user", "users", "agent", "sensor", "family", "suite", "tool",
        "messenger-app", "messaging", "model", "models", "environment", "environments", "offering", "offerings", "endpoints-hosts",
        "portal", "property", "properties", "page", "pages", "server", "servers-fleet", "functionality", "infrastructure", "access",
        "social", "mobile", "desktop", "workloads", "instances", "vms", "subscribers", "operations", "stack",
    ]
    /// Words that follow "API" without making it another thing.
    static let interfaces: WordSet = [
        "access", "method", "methods", "functionality", "infrastructure", "endpoint", "endpoints", "call", "calls", "request",
        "requests", "service", "services", "platform", "layer", "traffic", "operations", "integration", "integrations",
    ]
    /// Capitals make no name of what says only which kind of thing is meant: "Dashboard", "API".
    static func isKind(_ folded: String) -> Bool {
        wholes.contains(folded) || interfaces.contains(folded) || webFronts.contains(folded) || parts.contains(folded)
    }
    private static let parts: WordSet = [
        "api", "apis", "dashboard", "console", "timeline", "status", "login", "sso", "job", "jobs", "queue", "webhook", "webhooks",
        "backend",
        "storage", "database", "search", "email", "mail", "payments", "billing", "checkout", "documentation", "docs", "support", "cdn",
        "dns",
    ]
    /// Words for what people see of a service in a browser.
    static let webFronts: WordSet = [
        "web", "interface", "interfaces", "consumer", "frontend", "front-end", "portal", "chat", "app", "application", "platform", "site",
        "website", "client", "ui", "facing", "consumer-facing", "user", "browser", "version",
    ]
    /// End the names of companies.
    static let companies: WordSet = [
        "inc", "inc.", "corp", "corp.", "corporation", "ltd", "ltd.", "llc", "plc", "gmbh", "ag", "co", "co.", "company", "group",
        "holdings", "technologies", "airlines", "airline", "airways", "air", "lines", "bank", "telecom", "communications", "mobile",
        "labs", "international",
    ]
    /// Endings of domains that add nothing to the name before them.
    static let plainDomains: WordSet = ["com", "net", "org"]
}
