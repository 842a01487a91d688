// jsreport with handlebars and chrome-pdf, a pool of two browsers, two reports at a time.
import createReporter from "@jsreport/jsreport-core";
import chrome from "@jsreport/jsreport-chrome-pdf";
import handlebars from "@jsreport/jsreport-handlebars";
import { race, work } from "./work.mjs";

// Its browsers take the environment of the process.
Object.assign(process.env, work.browser.environment);
const reporter = createReporter({
  rootDirectory: work.folder,
  discover: false,
  trustUserCode: true,
  allowLocalFilesAccess: true,
  loadConfig: false,
  logger: { silent: true },
  store: { provider: "memory" },
  workers: { numberOfWorkers: 2 },
  extensions: {
    "chrome-pdf": {
      strategy: "chrome-pool",
      numberOfWorkers: 2,
      launchOptions: { executablePath: work.browser.path, headless: "shell", args: ["--no-sandbox"] },
    },
  },
});
reporter.use(handlebars());
reporter.use(chrome({ strategy: "chrome-pool", numberOfWorkers: 2 }));
await reporter.init();
await race(2, async ({ view }) => {
  const { content } = await reporter.render({
    template: {
      content: work.template,
      engine: "handlebars",
      recipe: "chrome-pdf",
      chrome: { printBackground: true, preferCSSPageSize: true },
    },
    data: view,
  });
  return content;
});
await reporter.close();
process.exit(0);
