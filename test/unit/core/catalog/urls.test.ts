import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { processorTime } from '../../../support/processorTime';
import { bundled, smallCatalog } from './bundled';

/** Every AWS link of a recap of re:Invent 2018, and what it is about. */
const recap: readonly (readonly [url: string, id: string])[] = [
  ['https://aws.amazon.com/new/reinvent/', 'reinvent'],
  [
    'https://aws.amazon.com/blogs/aws/new-amazon-fsx-for-windows-file-server-fast-fully-managed-and-secure/',
    'fsx-windows',
  ],
  [
    'https://aws.amazon.com/blogs/aws/aws-ground-station-ingest-and-process-data-from-orbiting-satellites/',
    'groundstation',
  ],
  [
    'https://aws.amazon.com/about-aws/whats-new/2018/11/alb-can-now-invoke-lambda-functions-to-serve-https-requests/',
    'alb-lambda-targets',
  ],
  [
    'https://aws.amazon.com/blogs/aws/amazon-dynamodb-on-demand-no-capacity-planning-and-pay-per-request-pricing/',
    'dynamodb-on-demand',
  ],
  ['https://aws.amazon.com/controltower/features/', 'controltower'],
  ['https://aws.amazon.com/answers/aws-landing-zone/', 'landing-zone'],
  ['https://aws.amazon.com/well-architected-tool/', 'wellarchitected'],
  ['https://aws.amazon.com/architecture/well-architected/', 'well-architected-framework'],
  [
    'https://d1.awsstatic.com/whitepapers/architecture/AWS_Well-Architected_Framework.pdf',
    'well-architected-framework',
  ],
  ['https://d1.awsstatic.com/whitepapers/architecture/AWS-IoT-Lens.pdf', 'wa-iot-lens'],
  ['https://d1.awsstatic.com/whitepapers/architecture/AWS-Serverless-Applications-Lens.pdf', 'wa-serverless-lens'],
  ['https://aws.amazon.com/transit-gateway/', 'transit-gateway'],
  ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html', 'vpc-sharing'],
  ['https://aws.amazon.com/blogs/aws/new-aws-resource-access-manager-cross-account-resource-sharing/', 'ram'],
  ['https://aws.amazon.com/managed-blockchain/', 'managedblockchain'],
  ['https://aws.amazon.com/qldb/', 'qldb'],
  ['https://aws.amazon.com/outposts/', 'outposts'],
  ['https://aws.amazon.com/rds/vmware/', 'rds-on-vmware'],
  ['https://awslabs.github.io/aws-cdk', 'cdk'],
  ['https://awslabs.github.io/aws-cdk/examples.html', 'cdk'],
  [
    'https://aws.amazon.com/blogs/aws/new-aws-toolkits-for-pycharm-intellij-preview-and-visual-studio-code-preview/',
    'aws-toolkit',
  ],
  ['https://aws.amazon.com/cloud9/', 'cloud9'],
  ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-layers.html', 'lambda-layers'],
  [
    'https://aws.amazon.com/about-aws/whats-new/2018/11/sam-supports-nested-applications-using-serverless-application-repository/',
    'sam-nested-applications',
  ],
  ['https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html', 'lambda-custom-runtimes'],
  ['https://aws.amazon.com/blogs/compute/announcing-ruby-support-for-aws-lambda/', 'lambda-ruby'],
  ['https://aws.amazon.com/blogs/compute/introducing-the-c-lambda-runtime/', 'lambda-cpp'],
  ['https://aws.amazon.com/blogs/opensource/rust-runtime-for-aws-lambda/', 'lambda-rust'],
  [
    'https://aws.amazon.com/blogs/networking-and-content-delivery/lambda-functions-as-targets-for-application-load-balancers/',
    'alb-lambda-targets',
  ],
  [
    'https://aws.amazon.com/about-aws/whats-new/2018/11/aws-step-functions-adds-eight-more-service-integrations/',
    'step-functions-service-integrations',
  ],
  ['https://aws.amazon.com/blogs/aws/firecracker-lightweight-virtualization-for-serverless-computing/', 'firecracker'],
  ['https://aws.amazon.com/machine-learning/inferentia/', 'inferentia'],
  [
    'https://aws.amazon.com/blogs/aws/amazon-elastic-inference-gpu-powered-deep-learning-inference-acceleration/',
    'elastic-inference',
  ],
  ['https://aws.amazon.com/blogs/aws/amazon-forecast-time-series-forecasting-made-easy/', 'forecast'],
  ['https://aws.amazon.com/textract/', 'textract'],
  ['https://aws.amazon.com/personalize/', 'personalize'],
  [
    'https://aws.amazon.com/blogs/aws/amazon-sagemaker-ground-truth-build-highly-accurate-datasets-and-reduce-labeling-costs-by-up-to-70/',
    'sagemaker-ground-truth',
  ],
  [
    'https://aws.amazon.com/blogs/aws/amazon-sagemaker-rl-managed-reinforcement-learning-with-amazon-sagemaker/',
    'sagemaker-rl',
  ],
  ['https://aws.amazon.com/blogs/aws/aws-deepracer-go-hands-on-with-reinforcement-learning-at-reinvent/', 'deepracer'],
  ['https://aws.amazon.com/timestream/', 'timestream'],
  ['https://aws.amazon.com/msk/', 'msk'],
  ['https://aws.amazon.com/amazon-mq/', 'mq'],
];

/** The rules of AWS's sites: how a URL is told, and its entry. */
const rules: readonly (readonly [url: string, kind: string, id: string])[] = [
  ['https://aws.amazon.com/lambda/', 'exact', 'lambda'],
  ['http://www.aws.amazon.com/lambda', 'exact', 'lambda'],
  ['https://AWS.Amazon.com/Lambda/?nc1=h_ls#faq', 'exact', 'lambda'],
  ['//aws.amazon.com/lambda/', 'exact', 'lambda'],
  ['https://aws.amazon.com/jp/lambda/features/', 'product', 'lambda'],
  ['https://aws.amazon.com/ko/rds/aurora/', 'exact', 'aurora'],
  ['https://aws.amazon.com/rds/', 'product', 'rds'],
  ['https://aws.amazon.com/rds/aurora/serverless/', 'exact', 'aurora-serverless'],
  ['https://aws.amazon.com/ec2/instance-types/c5/', 'exact', 'ec2-c5'],
  ['https://aws.amazon.com/ec2/autoscaling/faqs/', 'product', 'ec2-auto-scaling'],
  ['https://aws.amazon.com/iam/identity-center/', 'product', 'identity-center'],
  ['https://aws.amazon.com/premiumsupport/technology/trusted-advisor/', 'product', 'trustedadvisor'],
  ['https://aws.amazon.com/s3/storage-classes/glacier/', 'exact', 'glacier'],
  ['https://aws.amazon.com/kinesis/data-firehose/', 'product', 'firehose'],
  ['https://docs.aws.amazon.com/lambda/latest/dg/welcome.html', 'exact', 'lambda'],
  ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html#x', 'docs', 'lambda'],
  ['https://docs.aws.amazon.com/ja_jp/lambda/latest/dg/lambda-foo.html', 'docs', 'lambda'],
  ['https://docs.amazonaws.cn/en_us/lambda/latest/dg/lambda-foo.html', 'docs', 'lambda'],
  ['https://docs.aws.amazon.com/AmazonVPC/latest/UserGuide/VPC_Subnets.html', 'docs', 'vpc'],
  ['https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html', 'exact', 'transit-gateway-inter-region-peering'],
  ['https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless.html', 'exact', 'aurora-serverless'],
  ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_PostgreSQL.html', 'exact', 'rds-postgresql'],
  ['https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html', 'docs', 'kinesis'],
  ['https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.html', 'exact', 'dax'],
  ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/concepts.html', 'docs', 'ec2'],
  ['https://docs.aws.amazon.com/singlesignon/latest/userguide/what-is.html', 'docs', 'identity-center'],
  ['https://docs.aws.amazon.com/MSK/latest/developerguide/what-is-msk.html', 'docs', 'msk'],
  ['https://docs.aws.amazon.com/CDK/latest/userguide/what-is.html', 'docs', 'cdk'],
  ['https://docs.aws.amazon.com/amazonglacier/latest/dev/introduction.html', 'exact', 'glacier'],
  [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AnalyzingLogData.html',
    'exact',
    'cloudwatch-logs-insights',
  ],
  ['https://docs.aws.amazon.com/cloud9/latest/user-guide/ide.md', 'docs', 'cloud9'],
  ['http://docs.amazonwebservices.com/AmazonS3/latest/dev/Welcome.html', 'docs', 's3'],
  ['https://aws.amazon.com/about-aws/whats-new/2019/12/amazon-braket-now-in-preview/', 'slug', 'braket'],
  [
    'https://aws.amazon.com/cn/about-aws/whats-new/2020/12/introducing-amazon-managed-grafana/',
    'slug',
    'managed-grafana',
  ],
  ['https://aws.amazon.com/blogs/aws/new-for-aws-lambda-container-image-support/', 'slug', 'lambda-container-images'],
  ['https://aws.amazon.com/blogs/compute/introducing-aws-lambda-extensions-in-preview/', 'slug', 'lambda-extensions'],
  ['https://aws.amazon.com/about-aws/whats-new/2020/11/aws-backup-enables-aws-organizations-x/', 'slug', 'backup'],
  ['https://aws.amazon.com/blogs/aws/amazon-connect-customer-contact-center-in-the-cloud/', 'slug', 'connect'],
  ['https://github.com/aws/aws-cdk/issues/1', 'repository', 'cdk'],
  ['https://github.com/awslabs/aws-lambda-rust-runtime', 'exact', 'lambda-rust'],
  ['https://github.com/aws-samples/aws-cdk-examples', 'repository', 'cdk'],
  ['https://github.com/awslabs/aws-lambda-cpp', 'exact', 'lambda-cpp'],
  ['https://github.com/awslabs/lambda-refarch-mapreduce', 'slug', 'lambda'],
  ['https://github.com/firecracker-microvm/firecracker', 'exact', 'firecracker'],
  [
    'https://d0.awsstatic.com/whitepapers/architecture/AWS_Well-Architected_Framework.pdf',
    'whitepaper',
    'well-architected-framework',
  ],
  ['https://d1.awsstatic.com/whitepapers/AWS_Serverless_Lambda_Whitepaper.pdf', 'slug', 'lambda'],
];

const aboutNothing = [
  'https://aws.amazon.com/blogs/aws/we-connect-people-to-their-config-and-backup/',
  'https://aws.amazon.com/about-aws/whats-new/2018/11/',
  'https://aws.amazon.com/blogs/aws/',
  'https://aws.amazon.com/',
  'https://aws.amazon.com/blogs/aws/author/jbarr/',
  'https://github.com/someone/aws-lambda-things',
  'https://d1.awsstatic.com/logos/lambda.pdf',
  'https://lambda.example.com/lambda',
  'https://example.com/https://aws.amazon.com/lambda/',
  'https://aws.amazon.com.evil.example/lambda/',
  'https://console.aws.amazon.com/lambda/home',
  'https://aws.amazon.com/new/',
  'https://aws.amazon.com/contact-us/',
  'https://github.com/awslabs',
  'https://www.youtube.com/watch?v=lambda',
];

const malformed = [
  '',
  ' ',
  'lambda',
  '/lambda/',
  '#lambda',
  '?x',
  'http://',
  'https://',
  'https:///lambda',
  'https:aws.amazon.com/lambda',
  'ftp://aws.amazon.com/lambda/',
  'mailto:lambda@aws.amazon.com',
  'javascript:alert(1)',
  'https://[',
  'https://[::1]/lambda',
  'https://%zz/%',
  'http://\u0000/',
  'https://aws.amazon.com:99999999999',
  'https://constructor/lambda',
  'https://__proto__/x',
  'https://@/',
  'https://./',
  '\\\\aws.amazon.com\\lambda',
  'https://\ud800/',
];

suite('A URL', () => {
  for (const [url, id] of recap) {
    test(`${url} is about ${id}`, () => assert.equal(bundled.findByUrl(url)?.id, id));
  }

  for (const [url, kind, id] of rules) {
    test(`${url} is about ${id}`, () => {
      const match = bundled.matchUrl(url);
      assert.equal(match?.entry.id, id);
      // An entry that lists the page itself is told by that, whatever rule would have told it too.
      if (match.kind !== 'exact') assert.equal(match.kind, kind);
    });
  }

  for (const url of aboutNothing) {
    test(`${url} is about nothing in the catalog`, () => assert.equal(bundled.findByUrl(url), undefined));
  }

  for (const url of malformed) {
    test(`that is none finds nothing and throws nothing: ${JSON.stringify(url)}`, () =>
      assert.equal(bundled.findByUrl(url), undefined));
  }

  for (const key of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    test(`finds nothing in a table by ${key}`, () => {
      assert.equal(bundled.findByUrl(`https://aws.amazon.com/${key}/`), undefined);
      assert.equal(bundled.findByUrl(`https://docs.aws.amazon.com/${key}/latest/`), undefined);
      assert.equal(bundled.findByUrl(`https://github.com/${key}/${key}`), undefined);
    });
  }

  test('takes no longer for being long or odd', () => {
    for (const unit of ['/', '@', 'a', '%', '-', '.', '/lambda', 'aws-', ':1', '//']) {
      const took = processorTime(() => {
        bundled.findByUrl(`https://aws.amazon.com/${unit.repeat(500_000)}`);
        bundled.findByUrl(`https://aws.amazon.com/blogs/aws/${unit.repeat(500_000)}`);
        bundled.findByUrl(`https://${unit.repeat(500_000)}`);
      });
      assert.ok(took < 2, `${unit}: ${took.toFixed(1)} s of processor time`);
    }
  });

  test('listed by an entry goes before every rule', () => {
    const catalog = smallCatalog([
      { id: 'lambda', name: 'AWS Lambda', product: ['https://aws.amazon.com/lambda/', 0, '2026-11-22'] },
      {
        id: 'layers',
        name: 'Lambda layers',
        parent: 'lambda',
        urls: ['https://aws.amazon.com/blogs/aws/new-aws-lambda-things/'],
      },
    ]);
    assert.equal(catalog.findByUrl('https://aws.amazon.com/blogs/aws/new-aws-lambda-things/?x#y')?.id, 'layers');
    assert.equal(catalog.findByUrl('https://aws.amazon.com/blogs/aws/old-aws-lambda-things/')?.id, 'lambda');
    assert.equal(catalog.findByUrl('https://aws.amazon.com/lambda/faqs/')?.id, 'lambda');
  });

  test('shared by a whole and its part is about the whole', () => {
    const docs = ['https://docs.aws.amazon.com/x/page.html', 0, '2026-11-22'] as const;
    const rows = [
      { id: 'whole', name: 'AWS Whole', docs },
      { id: 'part', name: 'Some part', parent: 'whole', docs },
    ];
    assert.equal(smallCatalog(rows).findByUrl(docs[0])?.id, 'whole');
    assert.equal(smallCatalog([...rows].reverse()).findByUrl(docs[0])?.id, 'whole');
  });

  test('of a headline is about its subject, or the part of it that is named', () => {
    const catalog = smallCatalog([
      { id: 'ecs', name: 'Amazon ECS' },
      { id: 'fargate', name: 'AWS Fargate', parent: 'ecs' },
      { id: 'backup', name: 'AWS Backup', everyday: ['Backup'] },
      { id: 'organizations', name: 'AWS Organizations' },
      { id: 'reinvent', name: 'AWS re:Invent', category: 'events' },
    ]);
    const about = (slug: string): string | undefined =>
      catalog.findByUrl(`https://aws.amazon.com/blogs/aws/${slug}/`)?.id;
    assert.equal(about('aws-backup-supports-aws-organizations'), 'backup');
    assert.equal(about('amazon-ecs-on-aws-fargate'), 'fargate');
    assert.equal(about('at-reinvent-amazon-ecs'), 'ecs');
    assert.equal(about('top-announcements-of-aws-reinvent-2021'), 'reinvent');
    assert.equal(about('how-to-backup-your-things'), undefined);
  });
});
